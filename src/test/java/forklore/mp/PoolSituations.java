package forklore.mp;

import forklore.mp.fork.LibC;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What we do in the situations of `pool_contracts.py`.
final class PoolSituations {
    private static final double DEADLINE = 300;
    private static final int MANY = 20;

    private static volatile @Nullable Object brought;

    private final Map<String, String> all = new LinkedHashMap<>();
    private final Path gate;

    PoolSituations(Path gate) {
        this.gate = gate;
    }

    Map<String, String> all() throws Exception {
        var everyday = new Pool(2);
        maps(everyday);
        imaps(everyday);
        busy(everyday);
        JoinableQueue<Object> queue = joinable();
        tell("joinable: to a pool's task", () -> none(() -> everyday.apply(() -> queue.put("x"))));
        simple();
        ends(everyday);
        staff();
        executor();
        executorsThatEnd();
        return all;
    }

    private void tell(String name, Callable<?>... calls) {
        List<String> outcomes = new ArrayList<>();
        for (Callable<?> call : calls) {
            outcomes.add(outcome(call));
        }
        all.put(name, String.join(" ", outcomes));
    }

    private static String outcome(Callable<?> call) {
        try {
            Object value = call.call();
            if (value instanceof Boolean yes) {
                return yes ? "True" : "False";
            }
            return value == null ? "None" : value.toString().replace("null", "None");
        } catch (TaskFailedException | ExecutionException e) {
            return name(e.getCause() == null ? e : e.getCause());
        } catch (Exception e) {
            return name(e);
        }
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }

    private static @Nullable Object none(Runnable act) {
        act.run();
        return null;
    }

    private void maps(Pool p) {
        List<Integer> ten = numbers(10);
        tell("map", () -> p.map(PoolSituations::square, ten));
        tell("map of nothing", () -> p.map(PoolSituations::square, List.of()));
        tell("map in chunks", () -> sum(p.map(PoolSituations::square, numbers(100), MANY)));
        tell("map one by one", () -> p.map(PoolSituations::square, numbers(5), 1));
        tell("map in one chunk", () -> p.map(PoolSituations::square, numbers(5), 50));
        tell("map of what comes", () -> p.map(PoolSituations::square, () -> once(3, 1, 2)));
        tell("map that fails", () -> p.map(PoolSituations::refuseThree, numbers(8)));
        tell(
                "map that fails in one chunk",
                () -> p.map(PoolSituations::refuseThree, numbers(8), 8));
        tell("map of failing items", () -> p.map(PoolSituations::square, failingItems(2)));
        List<Map.Entry<Integer, Integer>> pairs =
                numbers(6).stream().map(n -> Map.entry(n, 6 - n)).toList();
        tell("starmap", () -> p.starmap(PoolSituations::multiply, pairs));
        tell("starmap of nothing", () -> p.starmap(PoolSituations::multiply, List.of()));
        tell("starmap in chunks", () -> p.starmap(PoolSituations::multiply, pairs, 4));
        tell("starmap that fails", () -> p.starmap(PoolSituations::refusePair, pairs));
        tell("starmap_async", () -> p.starmapAsync(PoolSituations::multiply, pairs).get(DEADLINE));
        tell("map_async", () -> p.mapAsync(PoolSituations::square, numbers(4)).get(DEADLINE));
        tell(
                "map_async in chunks",
                () -> p.mapAsync(PoolSituations::square, numbers(4), 3).get(DEADLINE));
        AsyncResult<List<Integer>> nothing = p.mapAsync(PoolSituations::square, List.of());
        tell("map_async of nothing", nothing::ready, nothing::successful, nothing::get);
        AsyncResult<List<Integer>> bad = p.mapAsync(PoolSituations::refuseThree, numbers(5));
        tell(
                "map_async that fails",
                () -> none(bad::waitFor),
                bad::ready,
                bad::successful,
                bad::get);
        AsyncResult<List<Integer>> good = p.mapAsync(PoolSituations::square, numbers(5));
        tell("map_async that is done", () -> none(good::waitFor), good::ready, good::successful);
        callbacks(p, pairs);
        tell("apply", () -> p.apply(() -> square(4)));
        tell("apply that fails", () -> p.apply(() -> refuseThree(3)));
        tell("a result that can't be copied", () -> p.apply(() -> Thread.currentThread()));
    }

    private void callbacks(Pool p, List<Map.Entry<Integer, Integer>> pairs) {
        tell(
                "callback of map_async",
                () -> called((g, b) -> p.mapAsync(PoolSituations::square, numbers(3), g, b)));
        tell(
                "error callback of map_async",
                () -> called((g, b) -> p.mapAsync(PoolSituations::refuseThree, List.of(3), g, b)));
        tell(
                "callback of starmap_async",
                () -> called((g, b) -> p.starmapAsync(PoolSituations::multiply, pairs, g, b)));
        tell(
                "error callback of starmap_async",
                () -> called((g, b) -> p.starmapAsync(PoolSituations::refusePair, pairs, g, b)));
        tell(
                "callback of apply_async",
                () -> called((g, b) -> p.applyAsync(() -> square(7), g, b)));
        tell(
                "error callback of apply_async",
                () -> called((g, b) -> p.applyAsync(() -> refuseThree(3), g, b)));
    }

    /// What the callbacks were given.
    private static String called(BiConsumer<Consumer<Object>, Consumer<ProcessException>> start)
            throws Exception {
        var given = new CompletableFuture<String>();
        start.accept(
                value -> given.complete("good " + value),
                error ->
                        given.complete(
                                "bad " + (error.getCause() == null ? "" : name(error.getCause()))));
        return given.get((long) DEADLINE, TimeUnit.SECONDS);
    }

    private void imaps(Pool p) {
        List<Integer> ten = numbers(10);
        tell("imap", () -> list(p.imap(PoolSituations::square, ten)));
        tell("imap in chunks", () -> list(p.imap(PoolSituations::square, ten, 3)));
        tell("imap of nothing", () -> list(p.imap(PoolSituations::square, List.of())));
        tell("imap beyond its end", () -> each(p.imap(PoolSituations::square, List.of(5)), 3));
        tell(
                "imap with a failure",
                () -> each(p.imap(PoolSituations::refuseThree, List.of(2, 3, 4)), 4));
        tell(
                "imap of items that fail at once",
                () -> each(p.imap(PoolSituations::square, failingItems(0)), 1));
        tell(
                "imap of items that fail later",
                () -> each(p.imap(PoolSituations::square, failingItems(3)), 4));
        tell("imap_unordered", () -> sorted(p.imapUnordered(PoolSituations::square, ten)));
        tell(
                "imap_unordered in chunks",
                () -> sorted(p.imapUnordered(PoolSituations::square, ten, 4)));
        tell(
                "imap_unordered of nothing",
                () -> list(p.imapUnordered(PoolSituations::square, List.of())));
        tell(
                "imap_unordered with a failure",
                () -> each(p.imapUnordered(PoolSituations::refuseThree, List.of(3)), 2));
        tell(
                "imap_unordered of items that fail",
                () -> each(p.imapUnordered(PoolSituations::square, failingItems(0)), 1));
        tell("imap in chunks of 0", () -> p.imap(PoolSituations::square, List.of(1), 0));
        tell(
                "imap_unordered in chunks of 0",
                () -> p.imapUnordered(PoolSituations::square, List.of(1), 0));
    }

    private void busy(Pool p) throws Exception {
        String door = gate.toString();
        IMapIterator<Integer> results = p.imap(PoolSituations::waitForDoor, List.of(door));
        AsyncResult<List<Integer>> other = p.mapAsync(PoolSituations::waitForDoor, List.of(door));
        tell("imap: next in time", () -> results.next(0.01));
        tell("map_async: get in time", () -> other.get(0.01));
        tell("map_async: ready?", other::ready);
        tell("map_async: successful?", other::successful);
        tell("map_async: wait in time", () -> none(() -> other.waitFor(0.01)));
        Await.create(gate);
        tell("imap: next after that", () -> results.next(DEADLINE), results::next);
        tell("map_async: get after that", () -> other.get(DEADLINE));
        Files.delete(gate);
    }

    private JoinableQueue<Object> joinable() {
        var queue = new JoinableQueue<Object>();
        tell("joinable: join at once", () -> none(queue::join));
        tell("joinable: task_done at once", () -> none(queue::taskDone));
        queue.put("a");
        queue.put("b");
        tell("joinable: in order", queue::get, queue::get);
        tell(
                "joinable: done, done, and once more",
                () -> none(queue::taskDone),
                () -> none(queue::taskDone),
                () -> none(queue::taskDone));
        tell("joinable: join when all is done", () -> none(queue::join));
        var small = new JoinableQueue<String>(1);
        small.put("a");
        tell(
                "joinable: full",
                small::full,
                () -> none(() -> small.putNowait("b")),
                () -> none(() -> small.put("b", 0.01)));
        tell(
                "joinable: what found no room is not counted",
                small::get,
                () -> none(small::taskDone),
                () -> none(small::join),
                () -> none(small::taskDone));
        tell("joinable: empty", small::empty, small::getNowait, () -> small.get(0.01));
        var shared = new JoinableQueue<Integer>();
        numbers(3).forEach(shared::put);
        var child = new Process(() -> doAll(shared, 3));
        child.start();
        tell("joinable: a child does it all", () -> none(shared::join), shared::empty);
        child.join();
        shared.close();
        tell("joinable: put after close", () -> none(() -> shared.put(1)));
        tell("joinable: get after close", () -> shared.get(0.01));
        return queue;
    }

    private void simple() {
        var queue = new SimpleQueue<String>();
        tell("simple: empty", queue::empty);
        queue.put("a");
        queue.put("b");
        tell("simple: not empty", queue::empty);
        tell("simple: in order", queue::get, queue::get, queue::empty);
        var child = new Process(() -> queue.put("x"));
        child.start();
        tell("simple: from a child", queue::get);
        child.join();
        tell("simple: close, and again", () -> none(queue::close), () -> none(queue::close));
        tell("simple: put after close", () -> none(() -> queue.put("x")));
        tell("simple: get after close", queue::get);
        tell("simple: empty after close", queue::empty);
    }

    private void ends(Pool p) {
        AsyncResult<List<Integer>> late = p.mapAsync(PoolSituations::square, numbers(3));
        tell("close, and again", () -> none(p::close), () -> none(p::close));
        tell("map after close", () -> p.map(PoolSituations::square, List.of(1)));
        tell("map_async after close", () -> p.mapAsync(PoolSituations::square, List.of(1)));
        List<Map.Entry<Integer, Integer>> pairs = List.of(Map.entry(1, 2));
        tell("starmap after close", () -> p.starmap(PoolSituations::multiply, pairs));
        tell("starmap_async after close", () -> p.starmapAsync(PoolSituations::multiply, pairs));
        tell("imap after close", () -> p.imap(PoolSituations::square, List.of(1)));
        tell(
                "imap_unordered after close",
                () -> p.imapUnordered(PoolSituations::square, List.of(1)));
        tell("join, and again", () -> none(p::join), () -> none(p::join));
        tell("what was submitted before close", late::get);
        var gone = new Pool(1);
        gone.mapAsync(PoolSituations::hang, numbers(5));
        tell("terminate, and again", () -> none(gone::terminate), () -> none(gone::terminate));
        tell("apply after terminate", () -> gone.apply(() -> square(1)));
        tell("join after terminate", () -> none(gone::join));
        tell("a pool of -1", () -> new Pool(-1));
    }

    private void staff() {
        var queue = new Queue<Integer>();
        try (var p = new Pool(2, () -> bring(queue))) {
            tell(
                    "an initializer brings a queue",
                    () -> p.map(PoolSituations::putIntoBrought, List.of(7)),
                    () -> queue.get(DEADLINE));
        }
        try (var p = new Pool(2, () -> bring("something"))) {
            tell(
                    "an initializer in each worker",
                    () ->
                            Set.of("something")
                                    .equals(
                                            new HashSet<>(
                                                    p.map(
                                                            PoolSituations::show,
                                                            numbers(MANY),
                                                            1))));
        }
        tell("a worker for a task", () -> workers(1, 3));
        tell("a worker for two tasks", () -> workers(2, 4));
        try (var p = new Pool(1, null, 1)) {
            tell(
                    "a worker for a chunk",
                    () -> new HashSet<>(p.map(PoolSituations::pid, numbers(4), 2)).size());
        }
        var p = new Pool(2, null, 1);
        List<AsyncResult<Integer>> results =
                numbers(4).stream().map(n -> p.applyAsync(() -> square(n))).toList();
        p.close();
        p.join();
        tell(
                "short-lived workers after close",
                () -> results.stream().map(AsyncResult::get).toList());
        tell("workers for -1 tasks", () -> new Pool(1, null, -1));
    }

    private static int workers(int mostTasks, int tasks) {
        try (var p = new Pool(1, null, mostTasks)) {
            Set<Integer> pids = new HashSet<>();
            for (int i = 0; i < tasks; i++) {
                pids.add(p.apply(() -> pid(0)));
            }
            return pids.size();
        }
    }

    private void executor() throws Exception {
        String door = gate.toString();
        var e = new ProcessPoolExecutor(2);
        Future<Integer> good = e.submit(() -> square(7));
        Future<Integer> bad = e.submit(() -> refuseThree(3));
        tell("executor: result", good::get, good::get);
        tell("executor: failure", bad::get);
        tell("executor: done", good::isDone, bad::isDone, good::isCancelled, bad::isCancelled);
        tell(
                "executor: its exception",
                () -> name(bad.exceptionNow()).replace("IllegalArgumentException", "ValueError"));
        tell("executor: cancel what is done", () -> good.cancel(true), good::isCancelled);
        Future<Integer> slow = e.submit(() -> waitForDoor(door));
        tell("executor: result in time", () -> slow.get(10, TimeUnit.MILLISECONDS), slow::isDone);
        Await.create(gate);
        List<Pool.Task<Integer>> squares =
                numbers(4).stream().map(n -> (Pool.Task<Integer>) () -> square(n)).toList();
        tell("executor: all", () -> e.invokeAll(squares).stream().map(Future::resultNow).toList());
        tell("executor: of no task all", () -> e.invokeAll(List.<Pool.Task<Integer>>of()));
        tell("executor: after that", slow::get);
        tell("executor: what can't be copied", () -> e.submit(() -> Thread.currentThread()).get());
        Files.delete(gate);
        e.close();
        tell("executor: closed", () -> e.submit(() -> square(1)).get());
    }

    private void executorsThatEnd() throws Exception {
        String door = gate.toString();
        var e = new ProcessPoolExecutor(1);
        var _ = e.submit(() -> waitForDoor(door));
        List<Future<Integer>> waiting =
                numbers(6).stream().map(n -> e.submit(() -> square(n))).toList();
        Future<Integer> last = waiting.getLast();
        tell(
                "executor: cancel what waits",
                () -> last.cancel(false),
                last::isCancelled,
                last::isDone,
                last::get);
        Await.create(gate);
        e.close();
        tell("executor: shutdown does what is there", waiting.getFirst()::get, waiting.get(4)::get);
        Files.delete(gate);
        tell("executor: of 0", () -> new ProcessPoolExecutor(0));
        var broken = new ProcessPoolExecutor(1);
        Future<?> lost = broken.submit(() -> ProcessHandle.current().pid() + kill());
        Future<Integer> behind = broken.submit(() -> square(2));
        tell("executor: killed worker", lost::get);
        tell("executor: who waited behind it", behind::get);
        tell("executor: submit afterwards", () -> broken.submit(() -> square(2)).get());
        broken.close();
        tell("executor: closed after it broke", () -> broken.submit(() -> square(2)).get());
        try (var f = new ProcessPoolExecutor(1)) {
            tell("executor: a worker that exits", f.submit(() -> System.exit(3))::get);
        }
        try (var f = new ProcessPoolExecutor(1, () -> bring("something"), 0)) {
            tell("executor: initializer", f.submit(() -> show(0))::get);
        }
        try (var f = new ProcessPoolExecutor(1, () -> refuseThree(3), 0)) {
            tell("executor: initializer that fails", () -> f.submit(() -> show(0)).get());
        }
    }

    // What workers do.

    static int square(int n) {
        return n * n;
    }

    static int multiply(int a, int b) {
        return a * b;
    }

    static int refuseThree(int n) {
        if (n == 3) {
            throw new IllegalArgumentException("not three");
        }
        return n;
    }

    @SuppressWarnings("DoNotCallSuggester") // It is called, to throw.
    static int refusePair(int a, int b) {
        throw new IllegalArgumentException("no pair of " + a + " and " + b);
    }

    static int pid(int ignored) {
        return (int) ProcessHandle.current().pid();
    }

    static int hang(int n) throws InterruptedException {
        new CountDownLatch(1).await();
        return n;
    }

    static int waitForDoor(String door) throws Exception {
        Await.creation(Path.of(door));
        return 1;
    }

    static int kill() throws InterruptedException {
        // A process may not kill itself by its handle.
        LibC.kill((int) ProcessHandle.current().pid(), 9);
        return hang(0);
    }

    static void bring(Serializable thing) {
        brought = thing;
    }

    static String show(int ignored) {
        return String.valueOf(brought);
    }

    @SuppressWarnings("unchecked") // the initializer brought it
    static int putIntoBrought(int n) {
        ((Queue<Integer>) Objects.requireNonNull(brought)).put(n);
        return n;
    }

    static void doAll(JoinableQueue<Integer> queue, int count) {
        for (int i = 0; i < count; i++) {
            queue.get();
            queue.taskDone();
        }
    }

    // Items and results.

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static Iterator<Integer> once(Integer... items) {
        return List.of(items).iterator();
    }

    private static Iterable<Integer> failingItems(int before) {
        return () ->
                IntStream.range(0, before + 1)
                        .peek(
                                n -> {
                                    if (n == before) {
                                        throw new IllegalArgumentException("no more items");
                                    }
                                })
                        .iterator();
    }

    private static String each(Iterator<Integer> results, int count) {
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(outcome(results::next));
        }
        return String.join(" ", outcomes);
    }

    private static List<Integer> list(Iterable<Integer> results) {
        List<Integer> list = new ArrayList<>();
        results.forEach(list::add);
        return list;
    }

    private static List<Integer> sorted(Iterable<Integer> results) {
        List<Integer> list = list(results);
        Collections.sort(list);
        return list;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
