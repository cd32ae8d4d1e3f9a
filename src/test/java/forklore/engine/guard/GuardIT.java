package forklore.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

@EnabledOnOs(OS.LINUX)
class GuardIT {
    private static final long LONG = 60_000_000_000L;

    private Process guard;
    private BufferedReader reports;
    private String folder = "";

    @BeforeEach
    void start() throws IOException {
        guard =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Guard.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        reports = guard.inputReader(StandardCharsets.UTF_8);
    }

    @AfterEach
    void theGuardEndsByItselfAndRemovesItsFolder() throws Exception {
        guard.getOutputStream().close();
        assertThat(guard.waitFor()).isZero();
        assertThat(folder).isNotEmpty();
        assertThat(Files.exists(Path.of(folder))).isFalse();
    }

    private void send(Order... orders) throws IOException {
        var out = guard.outputWriter(StandardCharsets.UTF_8);
        for (Order order : orders) {
            out.write(order.message().line() + "\n");
        }
        out.flush();
    }

    private static Order.Start shell(String script) {
        return new Order.Start("", List.of("GREETING=hi"), List.of("/bin/sh", "-c", script));
    }

    /// All reports up to the last.
    private List<Report> story() throws IOException {
        var story = new ArrayList<Report>();
        for (String line = reports.readLine(); line != null; line = reports.readLine()) {
            Report report = Report.of(Message.parse(line));
            story.add(report);
            if (report instanceof Report.Ready ready) {
                folder = ready.folder();
            }
        }
        return story;
    }

    private static <R extends Report> List<R> all(Class<R> type, List<Report> story) {
        return story.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void anExitCodeAndASignalAreToldAsTheyWere() throws Exception {
        send(new Order.Limits(LONG, 512, 1L << 40), shell("exit 137"), shell("kill -9 $$"));
        send(new Order.Complete());
        assertThat(all(Report.Exited.class, story()))
                .extracting(Report.Exited::exitCode)
                .containsExactlyInAnyOrder(137, -9);
    }

    @Test
    void whoComputesIsToldOnItsCore() throws Exception {
        String computes = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done";
        send(new Order.Limits(LONG, 512, 1L << 40), new Order.WatchCores());
        send(shell("exec taskset -c 0 sh -c '" + computes + "'"), new Order.Complete());
        var story = story();
        assertThat(all(Report.Cores.class, story))
                .singleElement()
                .satisfies(
                        cores -> {
                            assertThat(cores.cores()).isPositive();
                            assertThat(cores.allowed()).isNotEmpty();
                        });
        int pid = all(Report.Started.class, story).getFirst().pid();
        assertThat(all(Report.Used.class, story))
                .filteredOn(used -> used.pid() == pid && used.share() > 0)
                .isNotEmpty()
                .allMatch(used -> used.core() == 0 && used.share() <= 1000);
    }

    @Test
    void theCoresOfARunThatNobodyAskedAboutAreNotTold() throws Exception {
        send(new Order.Limits(LONG, 512, 1L << 40), shell("sleep 0.6"), new Order.Complete());
        var story = story();
        assertThat(all(Report.Cores.class, story)).isEmpty();
        assertThat(all(Report.Used.class, story)).isEmpty();
    }

    @Test
    void anOrphanComesToTheGuardWhichWaitsForIt() throws Exception {
        send(
                new Order.Limits(LONG, 512, 1L << 40),
                shell("sleep 0.5 & sleep 0.2"),
                new Order.Complete());
        List<Report> story = story();
        int self = all(Report.Ready.class, story).getFirst().pid();
        assertThat(all(Report.Adopted.class, story))
                .singleElement()
                .matches(adopted -> adopted.ppid() == self);
        assertThat(all(Report.Exited.class, story))
                .hasSize(3)
                .allMatch(exited -> exited.exitCode() == 0);
        assertThat(all(Report.Reaped.class, story)).hasSize(3);
    }

    @Test
    void aZombieIsToldDeadBeforeItsParentWaitsForIt() throws Exception {
        // exec keeps the pid but forgets the child, so nobody waits for it.
        send(new Order.Limits(LONG, 512, 1L << 40), shell("(exit 7) & exec sleep 0.5"));
        send(new Order.Complete());
        List<Report> story = story();
        var exits = all(Report.Exited.class, story);
        assertThat(exits).extracting(Report.Exited::exitCode).containsExactly(7, 0);
        var reaped = all(Report.Reaped.class, story);
        assertThat(reaped).hasSize(2);
        assertThat(reaped.getFirst().t()).isGreaterThan(exits.getFirst().t());
    }

    @Test
    void theEndOfStandardInputEndsWhatLeftItsSessionToo() throws Exception {
        send(new Order.Limits(LONG, 512, 1L << 40), shell("setsid sleep 600 & sleep 600"));
        awaitOneThatLeftItsSession(awaitBirths(2));
        guard.getOutputStream().close();
        List<Report> story = story();
        assertThat(all(Report.Exited.class, story))
                .hasSize(3)
                .allMatch(exited -> exited.exitCode() == -9);
        assertThat(story.getLast()).isInstanceOf(Report.Gone.class);
    }

    /// Reads reports until that many births were told.
    ///
    /// @return the pids
    private List<Integer> awaitBirths(int count) throws IOException {
        var born = new ArrayList<Integer>();
        while (born.size() < count) {
            String line = reports.readLine();
            assertThat(line).as("a report before %s births", count).isNotNull();
            switch (Report.of(Message.parse(line))) {
                case Report.Ready ready -> folder = ready.folder();
                case Report.Born birth -> born.add(birth.pid());
                default -> {}
            }
        }
        return born;
    }

    /// A birth is told before what the newborn does next.
    private static void awaitOneThatLeftItsSession(List<Integer> pids) {
        long deadline = System.nanoTime() + LONG / 2;
        while (pids.stream().flatMap(pid -> Stat.of(pid).stream()).noneMatch(GuardIT::leads)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static boolean leads(Stat process) {
        return process.session() == process.pid();
    }

    @Test
    void theDeadlineIsKeptByTheGuardItself() throws Exception {
        send(
                new Order.Limits(300_000_000L, 512, 1L << 40),
                shell("sleep 600"),
                new Order.Complete());
        List<Report> story = story();
        assertThat(all(Report.Late.class, story)).hasSize(1);
        assertThat(story.getLast()).isInstanceOf(Report.Gone.class);
    }

    @Test
    void whatCannotBeStartedIsRefusedWithTheReason() throws Exception {
        send(
                new Order.Limits(LONG, 512, 1L << 40),
                new Order.Start("a", List.of(), List.of("/no/such/program")),
                new Order.Complete());
        assertThat(all(Report.Refused.class, story()))
                .singleElement()
                .matches(refused -> refused.reason().contains("no such file"));
    }

    @Test
    void killReachesNobodyButTheRun() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        send(new Order.Limits(LONG, 512, 1L << 40), shell("sleep 0.3"));
        send(new Order.Kill((int) stranger.pid()), new Order.Complete());
        assertThat(all(Report.Exited.class, story())).allMatch(exited -> exited.exitCode() == 0);
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }
}
