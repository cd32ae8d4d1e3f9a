package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.mp.pickle.Unpicklable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Contracts of CPython's `multiprocessing.pool`, and what is better here, with real workers.
@Timeout(120)
class PoolIT {
    private static final double DEADLINE = 60;

    @TempDir Path folder;

    @Test
    void aFixedSetOfWorkersDoesAllTasks() {
        try (var pool = new Pool(3)) {
            Set<Integer> pids = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                pids.add(pool.apply(PoolIT::pid));
            }

            assertThat(pids).hasSize(3).doesNotContain((int) ProcessHandle.current().pid());
        }
    }

    @Test
    void mapKeepsTheOrderOfItsItems() {
        try (var pool = new Pool(2)) {
            List<Integer> items = IntStream.range(0, 500).boxed().toList();

            assertThat(pool.map(PoolIT::square, items))
                    .isEqualTo(items.stream().map(n -> n * n).toList());
        }
    }

    @Test
    void imapUnorderedGivesEveryResultOnce() {
        try (var pool = new Pool(2)) {
            List<Integer> results = new ArrayList<>();
            for (int square : pool.imapUnordered(PoolIT::square, List.of(1, 2, 3, 4))) {
                results.add(square);
            }

            assertThat(results).containsExactlyInAnyOrder(1, 4, 9, 16);
        }
    }

    @Test
    void imapUnorderedGivesResultsWhileItsItemsAreStillBeingMade() throws Exception {
        var go = new CountDownLatch(1);
        try (var pool = new Pool(1)) {
            Stream<Integer> items =
                    Stream.of(2, 3)
                            .peek(
                                    item -> {
                                        if (item == 3) {
                                            awaitUninterruptibly(go);
                                        }
                                    });
            Iterator<Integer> results = pool.imapUnordered(PoolIT::square, once(items)).iterator();

            assertThat(results.next()).isEqualTo(4);
            go.countDown();
            assertThat(results.next()).isEqualTo(9);
            assertThat(results.hasNext()).isFalse();
        }
    }

    @Test
    void imapUnorderedGivesAllResultsBeforeTheFailureOfItsItems() {
        try (var pool = new Pool(2)) {
            Stream<Integer> items =
                    Stream.of(1, 2, 3)
                            .peek(
                                    item -> {
                                        if (item == 3) {
                                            fail("no third");
                                        }
                                    });
            Iterator<Integer> results = pool.imapUnordered(PoolIT::square, once(items)).iterator();

            assertThat(List.of(results.next(), results.next())).containsExactlyInAnyOrder(1, 4);
            assertThatThrownBy(results::next).hasMessage("no third");
            assertThat(results.hasNext()).isFalse();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anExceptionArrivesInGetWithTheWorkersStackAsCause() {
        try (var pool = new Pool(1)) {
            AsyncResult<Integer> result = pool.applyAsync(() -> fail("no luck"));

            assertThatThrownBy(() -> result.get(DEADLINE))
                    .isInstanceOf(TaskFailedException.class)
                    .hasMessageContaining("task 0 failed in SpawnPoolWorker-")
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no luck")
                    .satisfies(
                            cause ->
                                    assertThat(cause.getStackTrace()[0].getMethodName())
                                            .isEqualTo("fail"));
            assertThat(result.successful()).isFalse();
        }
    }

    @Test
    void anExceptionThatCannotBeCopiedArrivesInWordsAndThePoolGoesOn() {
        try (var pool = new Pool(1)) {
            AsyncResult<Integer> result = pool.applyAsync(PoolIT::failUnpicklably);

            assertThatThrownBy(() -> result.get(DEADLINE))
                    .cause()
                    .isInstanceOf(RemoteException.class)
                    .hasMessageContaining("Unpicklable")
                    .hasMessageContaining("holds a thread");
            assertThat(pool.apply(() -> square(3))).isEqualTo(9);
        }
    }

    @Test
    void aResultThatCannotBeCopiedFailsItsTask() {
        try (var pool = new Pool(1)) {
            AsyncResult<Thread> result = pool.applyAsync(Thread::currentThread);

            assertThatThrownBy(() -> result.get(DEADLINE))
                    .cause()
                    .isInstanceOf(PicklingException.class)
                    .hasMessageContaining("Thread");
        }
    }

    @Test
    void joinBeforeCloseIsAnError() {
        try (var pool = new Pool(1)) {
            assertThatThrownBy(pool::join)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Pool is still running");
        }
    }

    @Test
    void tasksAfterCloseAreRefused() {
        var pool = new Pool(1);
        pool.close();

        assertThatThrownBy(() -> pool.apply(PoolIT::pid))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Pool not running: it was closed");
        pool.join();
    }

    @Test
    void tasksAfterTerminateAreRefusedInWordsOfTheirOwn() {
        var pool = new Pool(1);
        pool.terminate();

        assertThatThrownBy(() -> pool.apply(PoolIT::pid))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Pool not running: it was terminated, so it takes no more tasks");
        pool.join();
    }

    @Test
    void tasksInHandAreDoneAfterCloseAndJoinWaitsForThem() {
        var pool = new Pool(2);
        List<AsyncResult<Integer>> results = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int n = i;
            results.add(pool.applyAsync(() -> square(n)));
        }
        pool.close();
        pool.join();

        assertThat(results).allSatisfy(result -> assertThat(result.successful()).isTrue());
    }

    @Test
    void aKilledWorkerFailsOnlyItsTaskAtOnceAndIsReplaced() throws Exception {
        try (var pool = new Pool(2)) {
            Path pidFile = folder.resolve("pid");
            String name = pidFile.toString();
            AsyncResult<Integer> doomed = pool.applyAsync(() -> hang(name));
            long victim = Long.parseLong(Await.content(pidFile));
            ProcessHandle.of(victim).orElseThrow().destroyForcibly();

            assertThatThrownBy(() -> doomed.get(DEADLINE))
                    .isInstanceOf(WorkerLostException.class)
                    .hasMessageContaining("pid " + victim)
                    .hasMessageContaining("SIGKILL")
                    .hasMessageContaining("task 0");
            Set<Integer> pids = new HashSet<>();
            while (pids.size() < 2) {
                pids.add(pool.apply(PoolIT::pid));
            }
            assertThat(pids).doesNotContain((int) victim);
        }
    }

    @Test
    void systemExitInATaskFailsOnlyThatTask() {
        try (var pool = new Pool(1)) {
            AsyncResult<?> result = pool.applyAsync(() -> System.exit(3));

            assertThatThrownBy(() -> result.get(DEADLINE))
                    .isInstanceOf(WorkerLostException.class)
                    .hasMessageContaining("exit code 3");
            assertThat(pool.apply(() -> square(4))).isEqualTo(16);
        }
    }

    @Test
    void workersThatKeepDyingBreakThePoolInsteadOfEndlessReplacement() {
        try (var pool = new Pool(1)) {
            List<AsyncResult<?>> results = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                results.add(pool.applyAsync(() -> Runtime.getRuntime().halt(9)));
            }

            assertThatThrownBy(() -> results.getLast().get(DEADLINE))
                    .isInstanceOf(ProcessException.class)
                    .hasMessageContaining("the pool is broken");
            assertThatThrownBy(() -> pool.apply(PoolIT::pid))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("broken");
            pool.join();
        }
    }

    @Test
    void terminateGivesUpUnfinishedTasksAtOnce() {
        try (var pool = new Pool(1)) {
            String name = folder.resolve("pid").toString();
            AsyncResult<Integer> running = pool.applyAsync(() -> hang(name));
            AsyncResult<Integer> waiting = pool.applyAsync(PoolIT::pid);
            pool.terminate();

            assertThatThrownBy(() -> running.get(DEADLINE)).hasMessageContaining("terminated");
            assertThatThrownBy(() -> waiting.get(DEADLINE)).hasMessageContaining("terminated");
            pool.join();
        }
    }

    @Test
    void aLambdaThatCapturesSomethingUncopyableIsRefusedAtTheCall() {
        try (var pool = new Pool(1)) {
            var thread = new Thread();

            assertThatThrownBy(() -> pool.applyAsync(() -> thread.getName()))
                    .isInstanceOf(PicklingException.class)
                    .hasMessageContaining("Thread")
                    .hasMessageContaining("Processes share no memory");
            assertThat(pool.apply(() -> square(5))).isEqualTo(25);
        }
    }

    @Test
    void getGivesUpAfterItsTimeoutAndTheTaskGoesOn() {
        try (var pool = new Pool(1)) {
            String gate = folder.resolve("gate").toString();
            AsyncResult<Integer> result = pool.applyAsync(() -> await(gate));

            assertThatThrownBy(() -> result.get(0.01)).isInstanceOf(TimeoutException.class);
            assertThat(result.ready()).isFalse();
            assertThatThrownBy(result::successful).isInstanceOf(IllegalStateException.class);
            Await.create(Path.of(gate));
            assertThat(result.get(DEADLINE)).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedGetEndsAndKeepsTheFlag() {
        try (var pool = new Pool(1)) {
            String gate = folder.resolve("gate").toString();
            AsyncResult<Integer> result = pool.applyAsync(() -> await(gate));
            Thread.currentThread().interrupt();

            assertThatThrownBy(result::get).isInstanceOf(InterruptedWait.class);
            assertThat(Thread.interrupted()).isTrue();
            Await.create(Path.of(gate));
            assertThat(result.get(DEADLINE)).isEqualTo(1);
        }
    }

    @Test
    void callbacksGetTheResultOrTheException() throws Exception {
        try (var pool = new Pool(1)) {
            var good = new CompletableFuture<Integer>();
            var bad = new CompletableFuture<Throwable>();
            pool.<Integer>applyAsync(() -> square(6), good::complete, good::completeExceptionally);
            pool.<Integer>applyAsync(() -> fail("no"), n -> bad.complete(null), bad::complete);

            assertThat(good.get(60, TimeUnit.SECONDS)).isEqualTo(36);
            assertThat(bad.get(60, TimeUnit.SECONDS)).isInstanceOf(TaskFailedException.class);
        }
    }

    @Test
    void aCallbackThatThrowsCostsNeitherItsTaskNorItsWorkerNorTheJoin() throws Exception {
        var error = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
        try {
            var pool = new Pool(1);
            int worker = pool.apply(PoolIT::pid);
            AsyncResult<Integer> good =
                    pool.applyAsync(() -> square(6), PoolIT::refuse, PoolIT::refuse);
            AsyncResult<Integer> bad =
                    pool.applyAsync(() -> fail("no"), PoolIT::refuse, PoolIT::refuse);

            assertThat(good.get(DEADLINE)).isEqualTo(36);
            assertThatThrownBy(() -> bad.get(DEADLINE)).hasMessageContaining("no");
            assertThat(pool.apply(PoolIT::pid)).isEqualTo(worker);
            pool.close();
            pool.join();
        } finally {
            System.setErr(before);
        }
        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains("A callback of <Pool ")
                .contains("not this: 36");
    }

    private static void refuse(Object result) {
        if (result != null) {
            throw new IllegalStateException("not this: " + result);
        }
    }

    @Test
    void aWorkerIsADaemonAndCannotHaveChildren() {
        try (var pool = new Pool(1)) {
            AsyncResult<String> result = pool.applyAsync(() -> new Pool(1).toString());

            assertThatThrownBy(() -> result.get(DEADLINE))
                    .hasRootCauseMessage(
                            "daemonic processes are not allowed to have children: "
                                    + pool.apply(() -> Process.current().name())
                                    + " can't have a pool");
        }
    }

    @Test
    void quickTasksDoNotWaitBehindASlowOne() {
        try (var pool = new Pool(2)) {
            pool.map(PoolIT::square, IntStream.range(0, 3000).boxed().toList());
            String gate = folder.resolve("gate").toString();
            List<AsyncResult<Integer>> quick = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int n = i;
                quick.add(pool.applyAsync(() -> square(n)));
            }
            AsyncResult<Integer> slow = pool.applyAsync(() -> await(gate));
            for (int i = 0; i < 500; i++) {
                int n = i;
                quick.add(pool.applyAsync(() -> square(n)));
            }
            for (int i = 0; i < quick.size(); i++) {
                int n = i % 500;
                assertThat(quick.get(i).get(DEADLINE)).isEqualTo(n * n);
            }
            assertThat(slow.ready()).isFalse();
            Await.create(Path.of(gate));
            assertThat(slow.get(DEADLINE)).isEqualTo(1);
        }
    }

    @Test
    void largeArgumentsAndResultsPass() {
        try (var pool = new Pool(2)) {
            byte[] large = new byte[3_000_000];
            large[large.length - 1] = 7;

            assertThat(pool.apply(() -> large)).isEqualTo(large);
        }
    }

    static int pid() {
        return (int) ProcessHandle.current().pid();
    }

    static int square(int n) {
        return n * n;
    }

    static int fail(String text) {
        throw new IllegalStateException(text);
    }

    static int failUnpicklably() {
        throw new Unpicklable();
    }

    static int hang(String pidFile) throws Exception {
        Await.write(Path.of(pidFile), "" + pid());
        new CountDownLatch(1).await();
        return 0;
    }

    static int await(String gate) throws Exception {
        Await.creation(Path.of(gate));
        return 1;
    }

    private static final class Unpicklable extends RuntimeException {
        @Serial private static final long serialVersionUID = 1;

        @SuppressWarnings({"unused", "serial"}) // the field is what can't be copied
        private final Thread thread = new Thread();

        Unpicklable() {
            super("holds a thread");
        }
    }

    /// Items that come once, one by one, as they are made.
    private static <T> Iterable<T> once(Stream<T> items) {
        Iterator<T> each = items.iterator();
        return () -> each;
    }
}
