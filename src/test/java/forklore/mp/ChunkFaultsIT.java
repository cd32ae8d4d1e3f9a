package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is lost with a worker, and that it is told with its name.
@Timeout(300)
class ChunkFaultsIT {
    private static final double DEADLINE = 120;

    @TempDir Path folder;

    @Test
    void aWorkerKilledInAChunkTakesThatChunkAndSaysWhichItemsItWas() throws Exception {
        try (var pool = new Pool(1)) {
            Path pidFile = folder.resolve("pid");
            String name = pidFile.toString();
            List<String> items = List.of("a", "b", name, "c", "d", "e");
            AsyncResult<List<String>> doomed = pool.mapAsync(ChunkFaultsIT::hangAt, items, 4);
            long victim = Long.parseLong(Await.content(pidFile));
            ProcessHandle.of(victim).orElseThrow().destroyForcibly();

            assertThatThrownBy(() -> doomed.get(DEADLINE))
                    .isInstanceOf(WorkerLostException.class)
                    .hasMessageContaining("pid " + victim)
                    .hasMessageContaining("in the middle of task 0 (items 0 to 3).");
            assertThat(pool.map(ChunkFaultsIT::hangAt, List.of("x", "y"), 2))
                    .containsExactly("x", "y");
        }
    }

    @Test
    void aChunkThatFailsNamesItsItem() {
        try (var pool = new Pool(2)) {
            List<Integer> items = IntStream.range(0, 20).boxed().toList();

            assertThatThrownBy(() -> pool.map(ChunkFaultsIT::refuse13, items, 5))
                    .isInstanceOf(TaskFailedException.class)
                    .hasMessageContaining("task 2 failed at item 13 in SpawnPoolWorker-")
                    .cause()
                    .hasMessage("13");
        }
    }

    @Test
    void anInitializerThatThrowsEndsThePoolAtOnceAndSaysWhy() {
        var pool = new Pool(2, () -> refuse13(13));
        try {
            assertThatThrownBy(() -> pool.apply(() -> refuse13(1)))
                    .isInstanceOfAny(ProcessException.class, IllegalStateException.class)
                    .hasMessageContaining("the pool is broken: the initializer failed in SpawnPool")
                    .hasMessageContaining("IllegalArgumentException: 13");
        } finally {
            pool.terminate();
            pool.join();
        }
    }

    @Test
    void anExecutorWhoseWorkerDiesNamesTheTaskForAll() throws Exception {
        try (var executor = new ProcessPoolExecutor(1)) {
            String name = folder.resolve("pid").toString();
            Future<String> doomed = executor.submit(() -> hangAt(name));
            Future<String> behind = executor.submit(() -> hangAt("x"));
            long victim = Long.parseLong(Await.content(folder.resolve("pid")));
            ProcessHandle.of(victim).orElseThrow().destroyForcibly();

            for (Future<String> each : List.of(doomed, behind)) {
                assertThatThrownBy(() -> each.get((long) DEADLINE, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOf(BrokenProcessPoolException.class)
                        .hasMessageContaining("(pid " + victim + ")")
                        .hasMessageContaining("SIGKILL")
                        .hasMessageEndingWith("in the middle of task 0");
            }
        }
    }

    @Test
    void anExecutorsOtherWaysToRunTasks() throws Exception {
        var executor = new ProcessPoolExecutor(2);
        List<Pool.Task<Integer>> tasks = List.of(() -> refuse13(13), () -> refuse13(5));

        assertThat(executor.invokeAny(tasks)).isEqualTo(5);
        assertThat(executor.submit(() -> IO.print(""), "done").get()).isEqualTo("done");
        String name = folder.resolve("pid").toString();
        Future<String> running = executor.submit(() -> hangAt(name));
        Await.content(folder.resolve("pid"));
        String other = folder.resolve("other").toString();
        Future<String> alsoRunning = executor.submit(() -> hangAt(other));
        Await.content(folder.resolve("other"));
        Future<String> waiting = executor.submit(() -> hangAt("x"));

        assertThat(running.cancel(true)).as("a worker has begun it").isFalse();
        assertThat(executor.shutdownNow()).hasSize(1);
        assertThat(waiting.isCancelled()).isTrue();
        assertThatThrownBy(alsoRunning::get).hasMessageContaining("terminated");
        assertThat(executor.awaitTermination((long) DEADLINE, TimeUnit.SECONDS)).isTrue();
        assertThat(executor.isTerminated()).isTrue();
    }

    @Test
    void aTaskThatIsNoLambdaOfOursIsRefusedInWords() {
        try (var executor = new ProcessPoolExecutor(1)) {
            Runnable plain = () -> IO.print("");

            assertThatThrownBy(() -> executor.execute(plain))
                    .isInstanceOf(PicklingException.class)
                    .hasMessageContaining("Write the lambda where submit is called");
        }
    }

    @Test
    void anAsyncResultIsAFutureToo() throws Exception {
        try (var pool = new Pool(1)) {
            AsyncResult<Integer> good = pool.applyAsync(() -> refuse13(4));
            AsyncResult<Integer> bad = pool.applyAsync(() -> refuse13(13));

            assertThat(good.toFuture().thenApply(n -> n + 1).get()).isEqualTo(5);
            assertThatThrownBy(() -> bad.toFuture().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void itemsWithoutEndAreTakenNoFurtherThanAThousandTasksAhead() {
        var made = new AtomicInteger();
        var pool = new Pool(1);
        Iterable<Integer> endless = () -> Stream.generate(made::incrementAndGet).iterator();
        IMapIterator<Integer> results = pool.imap(n -> -n, endless);

        assertThat(List.of(results.next(), results.next(), results.next()))
                .containsExactly(-1, -2, -3);
        int taken = results.next(DEADLINE);
        pool.terminate();
        pool.join();
        assertThat(taken).isEqualTo(-4);
        // What came back until then made room for as many more.
        int back = 0;
        while (true) {
            try {
                results.next(DEADLINE);
                back++;
            } catch (ProcessException | IllegalStateException e) {
                break;
            }
        }
        assertThat(made.get()).isLessThanOrEqualTo(1002 + 4 + back);
    }

    static String hangAt(String item) throws Exception {
        if (item.length() > 1) {
            PoolIT.hang(item);
        }
        return item;
    }

    static int refuse13(int n) {
        if (n == 13) {
            throw new IllegalArgumentException("13");
        }
        return n;
    }
}
