package forklore.engine.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.guard.Report;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.ProgramReplaced;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;
import forklore.trace.Written;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RollTest {
    private static final int APP = 1;
    private static final int GUARD = 2;
    private static final int MAIN = 10;
    private static final int CHILD = 11;

    private final Roll roll = new Roll(APP, true);
    private final List<TraceEvent> told = new ArrayList<>();

    @BeforeEach
    void aProgramStarts() {
        see(new Report.Ready(GUARD, "/tmp/x"), 0);
        see(new Report.Started("left", MAIN, 1), 1);
    }

    private void see(Report report, long t) {
        told.addAll(roll.admit(new Arrival.Seen(report, t)));
    }

    private void tell(TraceEvent event) {
        told.addAll(roll.admit(new Arrival.Told(event, "left")));
    }

    private static ProcessStarted started(int pid, String name, long t) {
        return new ProcessStarted(
                new Stamp(t, pid, 3), MAIN, name, StartMethod.SPAWN, Role.WORKER, "10-1", 0);
    }

    private <E extends TraceEvent> List<E> all(Class<E> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void theFirstProcessIsToldAsSoonAsTheGuardStartsIt() {
        assertThat(told)
                .singleElement()
                .isEqualTo(
                        new ProcessStarted(
                                new Stamp(1, MAIN, 0, "left"),
                                GUARD,
                                "MainProcess",
                                StartMethod.MAIN,
                                Role.MAIN,
                                "",
                                -1));
    }

    @Test
    void aProgramThatToldOfItselfBeforeTheGuardDidIsToldOnce() {
        tell(started(20, "MainProcess", 12));
        see(new Report.Started("right", 20, 11), 11);
        assertThat(all(ProcessStarted.class)).hasSize(2);
    }

    @Test
    void lateNewsOfABirthAreNotASecondBirthButANewProcessIs() {
        tell(started(CHILD, "Worker-1", 5));
        tell(new ProcessExited(new Stamp(8, CHILD, 0), 0));
        tell(new ProcessReaped(new Stamp(9, CHILD, 0), MAIN));
        see(new Report.Born(CHILD, MAIN, 7, "python3"), 7);
        tell(started(CHILD, "Worker-1", 5));
        assertThat(all(ProcessStarted.class)).hasSize(2);
        assertThat(roll.overdue(Long.MAX_VALUE)).isEmpty();
        tell(started(CHILD, "Worker-9", 20));
        assertThat(all(ProcessStarted.class))
                .extracting(ProcessStarted::name)
                .containsExactly("MainProcess", "Worker-1", "Worker-9");
    }

    @Test
    void aBirthIsToldOnceInTheWordsOfThoseWhoWereThere() {
        see(new Report.Born(CHILD, MAIN, 5, "java"), 5);
        tell(started(CHILD, "Worker-1", 6));
        tell(started(CHILD, "Worker-1", 7));
        assertThat(all(ProcessStarted.class))
                .extracting(ProcessStarted::name)
                .containsExactly("MainProcess", "Worker-1");
        assertThat(roll.overdue(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void whoNeverTellsOfItselfIsIntroducedByTheFacts() {
        see(new Report.Born(CHILD, MAIN, 5, "uname"), 5);
        assertThat(roll.overdue(6)).isEmpty();
        assertThat(roll.overdue(2_000_000_000))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProcessStarted.class,
                        started -> {
                            assertThat(started.name()).isEqualTo("uname");
                            assertThat(started.role()).isEqualTo(Role.HELPER);
                            assertThat(started.ppid()).isEqualTo(MAIN);
                            assertThat(started.lane()).isEqualTo("left");
                        });
    }

    @Test
    void aRuntimesProcessHasLongerToTellOfItselfThanAnyOther() {
        see(new Report.Born(CHILD, MAIN, 5, "jspawnhelper"), 5);
        see(new Report.Became(CHILD, 6, "java"), 6);
        assertThat(roll.overdue(2_000_000_000)).isEmpty();
        tell(started(CHILD, "Worker-1", 1_900_000_000));
        assertThat(all(ProcessStarted.class))
                .extracting(ProcessStarted::name)
                .containsExactly("MainProcess", "Worker-1");
    }

    @Test
    void whoRunsAnotherProgramIsIntroducedByItsLatestName() {
        see(new Report.Born(CHILD, MAIN, 5, "jspawnhelper"), 5);
        see(new Report.Became(CHILD, 6, "sleep"), 6);
        assertThat(roll.overdue(2_000_000_000))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProcessStarted.class,
                        started -> {
                            assertThat(started.name()).isEqualTo("sleep");
                            assertThat(started.role()).isEqualTo(Role.HELPER);
                        });
    }

    @Test
    void aDeathAndABurialAreToldOnceWhoeverIsFirst() {
        tell(started(CHILD, "Worker-1", 6));
        tell(new ProcessExited(new Stamp(8, CHILD, 4), 3));
        see(new Report.Exited(CHILD, 3, 9), 9);
        see(new Report.Reaped(CHILD, MAIN, 10), 10);
        tell(new ProcessReaped(new Stamp(11, CHILD, 4), MAIN));
        assertThat(all(ProcessExited.class)).singleElement().matches(e -> e.t() == 8);
        assertThat(all(ProcessReaped.class)).singleElement().matches(e -> e.t() == 10);
    }

    @Test
    void aPidUsedAgainIsAnotherProcess() {
        tell(started(CHILD, "first", 6));
        see(new Report.Exited(CHILD, 0, 7), 7);
        see(new Report.Reaped(CHILD, MAIN, 8), 8);
        tell(started(CHILD, "second", 9));
        see(new Report.Exited(CHILD, 1, 10), 10);
        assertThat(all(ProcessStarted.class)).hasSize(3);
        assertThat(all(ProcessExited.class)).hasSize(2);
    }

    @Test
    void anOrphansNewParentIsToldAfterItsBirth() {
        see(new Report.Born(CHILD, MAIN, 5, "java"), 5);
        see(new Report.Adopted(CHILD, GUARD, 6), 6);
        assertThat(all(ParentChanged.class)).isEmpty();
        tell(started(CHILD, "Worker-1", 7));
        assertThat(all(ParentChanged.class)).singleElement().matches(e -> e.ppid() == GUARD);
    }

    @Test
    void wordsPastTheTraceAreTheFirstProcessesOutput() {
        told.addAll(roll.admit(new Arrival.Overheard("left", Written.ERR, "warning", false, 4)));
        assertThat(all(OutputWritten.class))
                .containsExactly(
                        new OutputWritten(new Stamp(4, MAIN, 0, "left"), "warning", Written.ERR));
    }

    @Test
    void wordsOfAnotherProgramAreItsOwnWhileItIsThereAndAMomentLonger() {
        tell(started(CHILD, "Fork-1", 5));
        tell(new ProgramReplaced(new Stamp(6, CHILD, 4), "sh"));
        told.addAll(roll.admit(new Arrival.Overheard("left", Written.OUT, "one", false, 7)));
        see(new Report.Exited(CHILD, 0, 8), 8);
        told.addAll(roll.admit(new Arrival.Overheard("left", Written.OUT, "two", false, 9)));
        long later = 10_000_000_000L;
        told.addAll(roll.admit(new Arrival.Overheard("left", Written.OUT, "three", false, later)));
        assertThat(all(OutputWritten.class))
                .extracting(TraceEvent::pid)
                .containsExactly(CHILD, CHILD, MAIN);
    }

    @Test
    void wordsOfAProgramThatNobodyKnowsAreThoseOfWhoWaitsForIt() {
        tell(started(CHILD, "Process-1", 5));
        tell(new Blocked(new Stamp(6, CHILD, 4), Wait.CHILD, "", 0, -1));
        told.addAll(roll.admit(new Arrival.Overheard("left", Written.OUT, "one", false, 7)));
        tell(new Unblocked(new Stamp(8, CHILD, 4), Wait.CHILD));
        told.addAll(roll.admit(new Arrival.Overheard("left", Written.OUT, "two", false, 9)));
        assertThat(all(OutputWritten.class))
                .extracting(TraceEvent::pid)
                .containsExactly(CHILD, MAIN);
    }

    @Test
    void anotherProgramSeenByTheGuardIsToldIfTheProcessDidNot() {
        tell(started(CHILD, "Process-1", 5));
        see(new Report.Became(CHILD, 6, "python3.11"), 6);
        assertThat(all(ProgramReplaced.class)).isEmpty();
        see(new Report.Became(CHILD, 7, "wc"), 7);
        see(new Report.Became(CHILD, 8, "wc"), 8);
        assertThat(all(ProgramReplaced.class))
                .extracting(ProgramReplaced::program)
                .containsExactly("wc");
    }

    @Test
    void anOrphanComesToTheGuardWhenItsParentEnds() {
        tell(started(CHILD, "first", 5));
        tell(
                new ProcessStarted(
                        new Stamp(6, 12, 3),
                        CHILD,
                        "second",
                        StartMethod.FORK,
                        Role.CHILD,
                        "",
                        -1));
        see(new Report.Exited(CHILD, 0, 7), 7);
        assertThat(all(ParentChanged.class))
                .containsExactly(new ParentChanged(new Stamp(7, 12, 0, "left"), GUARD));
        see(new Report.Adopted(12, GUARD, 8), 8);
        assertThat(all(ParentChanged.class)).hasSize(1);
    }

    @Test
    void whenAllIsEndedByForceNobodyIsOrphanedAndParentsAreToldLast() {
        tell(started(CHILD, "first", 5));
        see(new Report.Ending(6), 6);
        see(new Report.Exited(MAIN, -9, 7), 7);
        see(new Report.Adopted(CHILD, GUARD, 8), 8);
        assertThat(all(ProcessExited.class)).isEmpty();
        see(new Report.Exited(CHILD, -9, 9), 9);
        assertThat(all(ParentChanged.class)).isEmpty();
        assertThat(all(ProcessExited.class))
                .extracting(TraceEvent::pid)
                .containsExactly(CHILD, MAIN);
        assertThat(roll.rest()).isEmpty();
    }

    @Test
    void otherFactsPassWithTheirLane() {
        tell(new LineReached(new Stamp(4, CHILD, 9), ""));
        assertThat(told.getLast()).isEqualTo(new LineReached(new Stamp(4, CHILD, 9, "left"), ""));
    }
}
