package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.mp.files.ProcessFolder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Processes that are killed or stopped at random moments while others depend on them: clear
/// errors, nothing lost but what was in their hands, nothing left behind.
@Timeout(600)
class FaultsIT {
    /// A few deaths of each kind; with `-Dforklore.faults=50` so many.
    private static final int ROUNDS = Integer.getInteger("forklore.faults", 15);

    /// Those who die of their owner's end take half a second for it: several at a time.
    private static final int AT_ONCE = 5;

    private static final int ITEMS = 40;

    /// So many large items have come through when the producer is killed: the way is open.
    private static final int BEFORE = 8;

    /// Descriptors that this process may open for good: its own listener and what it listens with.
    private static final int LASTING_DESCRIPTORS = 15;

    private static final double DEADLINE = 120;

    private final Random random = new Random(20261123);
    private final List<Integer> victims = new ArrayList<>();
    private long descriptors;

    @TempDir private Path folder;

    @Test
    void aManagerThatDiesAtAnyMomentFailsEveryCallAndNobodyWaitsForEver() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            try (var manager = new Manager()) {
                Queue<Integer> queue = manager.queue();
                Queue<Integer> empty = manager.queue();
                CompletableFuture<Throwable> putting = inThread(() -> putForEver(queue));
                CompletableFuture<Throwable> getting = inThread(empty::get);
                pause(3_000_000);
                victims.add(manager.pid());
                ProcessHandle.of(manager.pid()).orElseThrow().destroyForcibly();

                assertThat(putting.get(120, TimeUnit.SECONDS))
                        .isInstanceOf(ConnectionLostException.class);
                assertThat(getting.get(120, TimeUnit.SECONDS))
                        .isInstanceOf(ConnectionLostException.class);
            }
        }
        assertNothingIsLeft();
    }

    @Test
    void aQueuesOwnerThatDiesAtAnyMomentTakesItsChildrenAndItsSocketWithIt() throws Exception {
        for (int i = 0; i < ROUNDS; i += AT_ONCE) {
            killOwners(i);
        }
        assertNothingIsLeft();
    }

    private void killOwners(int first) throws Exception {
        List<Process> owners = new ArrayList<>();
        for (int i = first; i < first + AT_ONCE; i++) {
            String name = folder.resolve("user" + i).toString();
            var owner = new Process(() -> own(name));
            owner.start();
            owners.add(owner);
        }
        List<Integer> users = new ArrayList<>();
        for (int i = first; i < first + AT_ONCE; i++) {
            users.add(Integer.parseInt(Await.content(folder.resolve("user" + i))));
        }
        for (Process owner : owners) {
            pause(20_000_000);
            victims.add(Objects.requireNonNull(owner.pid()));
            owner.kill();
        }
        for (Process owner : owners) {
            owner.join();
            assertThat(owner.exitCode()).isEqualTo(-9);
        }
        for (int user : users) {
            Await.until("the end of who used its queue", () -> isGone(user));
        }
    }

    private static boolean isGone(int pid) {
        return !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /// Owns a queue that a child puts into, and gets from it for ever.
    static void own(String file) throws Exception {
        var queue = new Queue<Integer>(10);
        var user = new Process(() -> putForEver(queue));
        user.start();
        queue.get(DEADLINE);
        Await.write(Path.of(file), String.valueOf(user.pid()));
        while (true) {
            queue.get(DEADLINE);
        }
    }

    /// The smaller ones go through shared memory, the larger ones through the connection.
    @ParameterizedTest
    @ValueSource(ints = {200_000, 3_000_000})
    void aProducerKilledInTheMiddleOfALargeItemLeavesTheQueueWhole(int size) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var queue = new Queue<byte[]>();
            var producer = new Process(() -> produceForEver(queue, size));
            producer.start();
            for (int n = 0; n < BEFORE; n++) {
                assertThat(queue.get(DEADLINE)).hasSize(size);
            }
            pause(5_000_000);
            victims.add(Objects.requireNonNull(producer.pid()));
            producer.kill();
            producer.join();
            queue.put(new byte[] {7});
            byte[] item = queue.get(DEADLINE);
            while (item.length > 1) {
                assertThat(item).hasSize(size);
                item = queue.get(DEADLINE);
            }

            assertThat(item).containsExactly(7);
        }
        assertNothingIsLeft();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStoppedConsumerHoldsUpNobodyElseAndNoItemIsLost() throws Exception {
        var queue = new Queue<Integer>();
        var results = new Queue<Integer>();
        var consumer = new Process(() -> QueueIT.pass(queue, results));
        consumer.start();
        int pid = Objects.requireNonNull(consumer.pid());
        List<Integer> got = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (int n = 1; n <= ITEMS; n++) {
                queue.put(i * ITEMS + n);
                if (n == ITEMS / 2) {
                    pause(500_000);
                    signal("STOP", pid);
                }
            }
            takeWhatIsThere(queue, got);
            signal("CONT", pid);
        }
        queue.put(0);
        consumer.join();
        takeWhatIsThere(results, got);

        assertThat(got.stream().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, ROUNDS * ITEMS).boxed().toList());
        assertNothingIsLeft();
    }

    private static void takeWhatIsThere(Queue<Integer> queue, List<Integer> got) {
        while (true) {
            try {
                got.add(queue.getNowait());
            } catch (Queue.Empty e) {
                return;
            }
        }
    }

    private static void signal(String name, Integer pid) throws Exception {
        var kill = new ProcessBuilder("kill", "-" + name, pid.toString()).inheritIO().start();
        assertThat(kill.waitFor()).isZero();
    }

    private static CompletableFuture<Throwable> inThread(Runnable call) {
        var outcome = new CompletableFuture<Throwable>();
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                call.run();
                                outcome.complete(new AssertionError("the call returned"));
                            } catch (ProcessException e) {
                                outcome.complete(e);
                            }
                        });
        return outcome;
    }

    private void pause(int mostNanos) {
        LockSupport.parkNanos(random.nextInt(1, mostNanos));
    }

    static void putForEver(Queue<Integer> queue) {
        for (int i = 0; ; i++) {
            queue.put(i);
        }
    }

    static void produceForEver(Queue<byte[]> queue, int size) {
        while (true) {
            queue.put(new byte[size]);
        }
    }

    @BeforeEach
    void countDescriptors() throws IOException {
        descriptors = openDescriptors();
    }

    private static long openDescriptors() throws IOException {
        Path own = Path.of("/proc/self/fd");
        if (!Files.isDirectory(own)) {
            return 0;
        }
        try (var all = Files.list(own)) {
            return all.count();
        }
    }

    /// No child runs, no thread waits for one, and no file or socket of theirs is left.
    private void assertNothingIsLeft() throws IOException {
        Await.until("the end of all children", () -> Process.activeChildren().isEmpty());
        Await.until(
                "the end of all threads that served them",
                () ->
                        Thread.getAllStackTraces().keySet().stream()
                                .map(Thread::getName)
                                .noneMatch(
                                        name ->
                                                name.startsWith("hears ")
                                                        || name.startsWith("waits for")));
        for (int pid : victims) {
            assertThat(ProcessFolder.SOCKETS.of(pid)).doesNotExist();
            assertThat(ProcessFolder.MEMORY.of(pid)).doesNotExist();
        }
        assertThat(openDescriptors())
                .as("descriptors open after %s victims", victims.size())
                .isLessThanOrEqualTo(descriptors + LASTING_DESCRIPTORS);
    }
}
