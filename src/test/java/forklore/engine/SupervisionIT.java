package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.ground.Language;
import forklore.run.Outcome;
import forklore.run.Problem;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.Role;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.RunEvent.RunEnded;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

class SupervisionIT {
    private static final Duration LONG = Duration.ofSeconds(80);
    private static final JavaEngine ENGINE = new JavaEngine();

    private final Probe probe = new Probe();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @AfterEach
    void nothingIsLeftAfterAnyEnd() {
        assertThat(Probe.alive(probe.pids())).isEmpty();
    }

    private Outcome run(Duration deadline, String... sources) throws Exception {
        return Probe.end(ENGINE.start(Probe.request(deadline, sources), probe));
    }

    @Test
    void aRunTellsItsStoryFromStartToEnd() throws Exception {
        assertThat(run(LONG, Listings.HELLO)).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.events().getFirst()).isInstanceOf(RunStarted.class);
        assertThat(probe.events().getLast()).isInstanceOf(RunEnded.class);
        assertThat(probe.output()).containsExactly("hello", "oh", "no end of line");
        assertThat(probe.events(VariableChanged.class))
                .extracting(VariableChanged::value)
                .containsExactly("0", "41", "42");
        assertThat(probe.events(ProcessStarted.class))
                .singleElement()
                .matches(SupervisionIT::isMain);
        assertThat(probe.events(ProcessExited.class)).hasSize(1);
        assertThat(probe.events(EventsDropped.class)).isEmpty();
        assertThat(probe.events()).isSortedAccordingTo(Comparator.comparingLong(TraceEvent::t));
    }

    private static boolean isMain(ProcessStarted started) {
        return started.role() == Role.MAIN;
    }

    @Test
    void twoProgramsRunAtOnceEachInItsLane() throws Exception {
        assertThat(run(LONG, Listings.HELLO, Listings.HELLO)).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.events(OutputWritten.class))
                .filteredOn(output -> output.text().equals("hello"))
                .extracting(OutputWritten::lane)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(probe.events(ProcessStarted.class))
                .extracting(ProcessStarted::lane)
                .containsExactly("a", "b");
    }

    @Test
    void stopInTheMiddleEndsEveryProcess() throws Exception {
        Run run = ENGINE.start(Probe.request(LONG, Listings.SLEEPERS), probe);
        probe.await(OutputWritten.class, output -> output.text().endsWith("sleeps"), 2);
        run.stop();
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Stopped());
        assertThat(probe.events(ProcessStarted.class)).hasSize(3);
        assertThat(probe.events(ProcessExited.class))
                .hasSize(3)
                .allMatch(exited -> exited.exitCode() == -9);
        assertThat(probe.events(ProcessReaped.class)).hasSize(3);
    }

    @Test
    void stopBeforeAnythingStartedIsAStopToo() throws Exception {
        Run run = ENGINE.start(Probe.request(LONG, Listings.SLEEPERS), probe);
        run.stop();
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Stopped());
        assertThat(probe.events().getLast()).isInstanceOf(RunEnded.class);
    }

    @Test
    void aRunThatNeverEndsTimesOutAndSaysWhoWaitedForWhom() throws Exception {
        Outcome outcome = run(Duration.ofSeconds(6), Listings.SLEEPERS);
        assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
        int child = probe.events(ProcessStarted.class).get(1).pid();
        assertThat(((Outcome.TimedOut) outcome).waiting())
                .extracting(sentence -> sentence.in(Language.EN))
                .anyMatch(text -> text.startsWith("MainProcess") && text.contains("" + child))
                .anyMatch(text -> text.startsWith("Process-1") && text.contains("sleep"));
    }

    @Test
    void theKillButtonKillsOneProcessOfTheRunAndNoOther() throws Exception {
        Run run = ENGINE.start(Probe.request(LONG, Listings.SLEEPERS), probe);
        var first =
                probe.await(OutputWritten.class, output -> output.text().equals("first sleeps"));
        Process stranger = new ProcessBuilder("sleep", "600").start();
        run.kill((int) stranger.pid());
        run.kill(first.pid());
        var exited = probe.await(ProcessExited.class, event -> true);
        assertThat(exited.pid()).isEqualTo(first.pid());
        assertThat(exited.exitCode()).isEqualTo(-9);
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
        run.stop();
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Stopped());
    }

    @Test
    void whereTheGuardIsKilledTheAppEndsEverythingItself() throws Exception {
        Run run = ENGINE.start(Probe.request(LONG, Listings.SLEEPERS), probe);
        probe.await(OutputWritten.class, output -> output.text().endsWith("sleeps"), 2);
        int guard = probe.events(ProcessStarted.class).getFirst().ppid();
        ProcessHandle.of(guard).orElseThrow().destroyForcibly();
        assertThat(Probe.end(run)).isInstanceOf(Outcome.Failed.class);
        Probe.awaitGone(probe.pids());
    }

    @Test
    void aRunawayListingIsEndedWithAClearMessage() throws Exception {
        // Bounded by itself, so that a guard that fails cannot take the machine down.
        String bomb =
                """
                void main() throws Exception {
                    String many =
                            "i=0; while [ $i -lt 900 ]; do sleep 600 & i=$((i+1)); done; wait";
                    new ProcessBuilder("/bin/sh", "-c", many).start().waitFor();
                }
                """;
        Outcome outcome = run(LONG, bomb);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed) outcome).message().in(Language.EN))
                .contains("processes at once");
    }

    @Test
    void aListingThatDoesNotCompileFailsWithThePlaces() throws Exception {
        Outcome outcome = run(LONG, "void main() {\n    int x = \"one\"\n}\n");
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        Problem problem = ((Outcome.Failed) outcome).problems().getFirst();
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.message().in(Language.EN)).contains("';'");
        assertThat(probe.events()).hasSize(2);
    }

    @Test
    void anUncaughtExceptionIsToldAndGivesExitCode1() throws Exception {
        assertThat(run(LONG, "void main() {\n    throw new IllegalStateException(\"boom\");\n}\n"))
                .isEqualTo(new Outcome.Exited(1));
        assertThat(probe.events(ProcessFailed.class))
                .singleElement()
                .matches(failed -> failed.text().contains("boom"));
    }

    @Test
    void aFloodOfOutputArrivesOrIsCounted() throws Exception {
        String flood =
                """
                void main() {
                    for (int i = 0; i < 100_000; i++) {
                        IO.println("line " + i);
                    }
                }
                """;
        assertThat(run(LONG, flood)).isEqualTo(new Outcome.Exited(0));
        long dropped =
                probe.events(EventsDropped.class).stream().mapToLong(EventsDropped::count).sum();
        assertThat(probe.output().size() + dropped).isGreaterThanOrEqualTo(100_000);
        assertThat(probe.output().size()).isLessThanOrEqualTo(100_000);
    }

    @Test
    void damagedLinesOfATraceAreCountedAndHarmNothing() throws Exception {
        String vandal =
                """
                import java.nio.file.Files;
                import java.nio.file.Path;
                import java.nio.file.StandardOpenOption;

                void main() throws Exception {
                    var fifo = Path.of(System.getenv("FORKLORE_TRACE").substring(5));
                    Files.writeString(fifo, "nonsense\\n", StandardOpenOption.WRITE);
                    IO.println("after");
                }
                """;
        assertThat(run(LONG, vandal)).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.output()).contains("after");
        assertThat(probe.events(EventsDropped.class))
                .extracting(EventsDropped::count)
                .isEqualTo(List.of(1L));
    }

    @Test
    void anOrphanIsMovedToItsNewParentAndAwaited() throws Exception {
        String orphan =
                """
                void main() throws Exception {
                    new ProcessBuilder("/bin/sh", "-c", "sleep 1.2 & sleep 0.6").start();
                }
                """;
        assertThat(run(LONG, orphan)).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.events(ProcessStarted.class)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(probe.events(ProcessExited.class))
                .hasSameSizeAs(probe.events(ProcessStarted.class));
    }
}
