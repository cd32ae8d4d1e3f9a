package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What people get wrong, by the numbers of the table in the package's documentation, as far as no
/// other test shows it: 1, 2 and 3 are in [PoolIT], 5 and 8 in [QueueIT], 7 in [FaultsIT], 9 in
/// [ManagerIT], 10 and 11 in [PosixIT], 12 and 13 in [ProcessIT], 18 in [PipeIT], 20 in
/// UnpicklableTest, 21 in [PoolIT]; 15 in the course's Num03Demos.
@Timeout(120)
class PitfallsIT {
    private static final double DEADLINE = 60;

    /// Names the file that [Mortal] writes to.
    private static final String TELL = "TELL";

    @TempDir Path folder;

    @Test
    void number4AnExceptionThatNobodyAsksForIsNotSeenButIsThereForWhoAsks() {
        var pool = new Pool(1);
        AsyncResult<?> lost = pool.applyAsync(() -> PoolIT.fail("not even"));
        pool.close();
        pool.join();
        assertThat(lost.ready()).isTrue();
        assertThat(lost.successful()).isFalse();
        assertThatThrownBy(lost::get).hasMessageContaining("not even");
    }

    @Test
    void number6AProcessSeesWhatItPutAtOnce() {
        var queue = new Queue<Integer>();
        var seen = new Queue<Boolean>();
        for (int i = 0; i < 100; i++) {
            queue.put(i);
            assertThat(queue.empty()).isFalse();
            queue.get();
        }
        var child = new Process(() -> putAndLook(queue, seen));
        child.start();
        child.join(DEADLINE);
        assertThat(seen.get(DEADLINE)).isTrue();
    }

    static void putAndLook(Queue<Integer> queue, Queue<Boolean> seen) {
        boolean always = true;
        for (int i = 0; i < 100; i++) {
            queue.put(i);
            always &= !queue.empty();
        }
        seen.put(always);
    }

    @Test
    void number14AChildDoesNotRunMain() throws Exception {
        assertThat(output(Guardless.class)).isEqualTo("main\nchild\n");
    }

    /// A listing whose `main` starts a child at once.
    static final class Guardless {
        private Guardless() {}

        static void main() {
            IO.println("main");
            new Process(Guardless::child).start();
        }

        static void child() {
            IO.println("child");
        }
    }

    @Test
    void number16WorkersEndAfterAParentThatWasKilled() throws Exception {
        Path pids = folder.resolve("pids");
        ProcessBuilder mortal = Listings.command(Mortal.class);
        mortal.environment().put(TELL, pids.toString());
        java.lang.Process parent = mortal.start();
        List<Long> workers = Await.content(pids).lines().map(Long::parseLong).toList();
        assertThat(workers).hasSize(2).allMatch(pid -> ProcessHandle.of(pid).isPresent());

        parent.destroyForcibly();
        assertThat(parent.waitFor()).isEqualTo(128 + 9);
        Await.until(
                "the workers' end",
                () -> workers.stream().allMatch(pid -> isGone(ProcessHandle.of(pid).orElse(null))));
    }

    private static boolean isGone(@Nullable ProcessHandle process) {
        // A zombie that nobody has waited for yet is not alive.
        return process == null || !process.isAlive() || process.info().command().isEmpty();
    }

    /// A listing that tells its workers' pids and waits to be killed.
    static final class Mortal {
        private Mortal() {}

        static void main(String[] arguments) throws Exception {
            var pool = new Pool(2);
            String pids =
                    String.join(
                            "\n",
                            ProcessHandle.current()
                                    .children()
                                    .map(child -> String.valueOf(child.pid()))
                                    .toList());
            Await.write(Path.of(System.getenv(TELL)), pids);
            pool.apply(() -> Time.sleep(1000));
        }
    }

    @Test
    void number17APoolNeitherClosedNorJoinedSaysHowManyTasksAreUndone() throws Exception {
        assertThat(output(Hasty.class)).contains("4 tasks");
    }

    /// A listing that ends before its tasks.
    static final class Hasty {
        private Hasty() {}

        static void main() {
            var pool = new Pool(1);
            for (int i = 0; i < 4; i++) {
                pool.applyAsync(() -> Time.sleep(1000));
            }
        }
    }

    @Test
    void number22AnAdditionIsLostBetweenGetAndSetAndNotInUpdate() {
        var number = new Value<>(0);
        var read = new Queue<Integer>();
        var go = new Event();
        List<Process> all =
                List.of(
                        new Process(() -> addSlowly(number, read, go)),
                        new Process(() -> addSlowly(number, read, go)));
        all.forEach(Process::start);
        // Both have read before either writes.
        assertThat(read.get(DEADLINE) + read.get(DEADLINE)).isZero();
        go.set();
        all.forEach(process -> process.join(DEADLINE));
        assertThat(number.get()).isEqualTo(1);

        List<Process> careful =
                List.of(new Process(() -> add(number)), new Process(() -> add(number)));
        careful.forEach(Process::start);
        careful.forEach(process -> process.join(DEADLINE));
        assertThat(number.get()).isEqualTo(1 + 2 * 50);
    }

    static void addSlowly(Value<Integer> number, Queue<Integer> read, Event go) {
        int before = number.get();
        read.put(before);
        go.waitFor();
        number.set(before + 1);
    }

    static void add(Value<Integer> number) {
        for (int i = 0; i < 50; i++) {
            number.update(n -> n + 1);
        }
    }

    private static String output(Class<?> listing) throws Exception {
        java.lang.Process process = Listings.command(listing).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }
}
