package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The same situations here and in the CPython on the PATH: that we do as it does is checked.
@Timeout(300)
class ContractsIT {
    /// CPython's exceptions by the names of ours.
    private static final Map<String, String> NAMES =
            Map.of(
                    "TimeoutException", "TimeoutError",
                    "IndexOutOfBoundsException", "IndexError",
                    "IllegalArgumentException", "ValueError",
                    "EndOfFileException", "EOFError",
                    "BrokenPipeException", "BrokenPipeError",
                    "PicklingException", "TypeError");

    /// Where Java has one exception, CPython has several.
    private static final List<String> STATE_ERRORS =
            List.of("AssertionError", "ValueError", "RuntimeError", "OSError");

    private static final List<String> CONNECTION_ERRORS =
            List.of("FileNotFoundError", "ConnectionRefusedError", "BrokenPipeError", "EOFError");

    @Test
    void whatCPythonDoesHappensHere() throws Exception {
        Map<String, String> python = python();
        Map<String, String> ours = ours();

        assertThat(ours.keySet()).isEqualTo(python.keySet());
        ours.forEach(
                (situation, outcome) -> {
                    String expected = python.get(situation);
                    String translated = NAMES.getOrDefault(outcome, outcome);
                    assertThat(
                                    switch (outcome) {
                                        case "IllegalStateException" ->
                                                STATE_ERRORS.contains(expected);
                                        case "ConnectionLostException" ->
                                                CONNECTION_ERRORS.contains(expected);
                                        default -> translated.equals(expected);
                                    })
                            .as("%s: here %s, in CPython %s", situation, outcome, expected)
                            .isTrue();
                });
    }

    private static Map<String, String> python() throws Exception {
        String script =
                Path.of(ContractsIT.class.getResource("/forklore/mp/contracts.py").toURI())
                        .toString();
        java.lang.Process process;
        try {
            process =
                    new ProcessBuilder("python3", script)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no python3 here: " + e.getMessage());
            throw e;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> outcomes = new LinkedHashMap<>();
        output.lines()
                .map(line -> line.split("\t"))
                .forEach(fields -> outcomes.put(fields[0], fields[1]));
        return outcomes;
    }

    private static Map<String, String> ours() {
        Map<String, String> all = new LinkedHashMap<>();
        processes(all);
        pools(all);
        queues(all);
        managers(all);
        pipes(all);
        return all;
    }

    private static void processes(Map<String, String> all) {
        all.put("exit code of a return", code(() -> {}, _ -> {}));
        all.put("exit code of an exception", code(() -> PoolIT.fail("as it should"), _ -> {}));
        all.put("exit code of exit(42)", code(() -> System.exit(42), _ -> {}));
        all.put("exit code of terminate", code(() -> Time.sleep(1000), Process::terminate));
        all.put("exit code of kill", code(() -> Time.sleep(1000), Process::kill));
        all.put("exit code of one that runs", outcome(ContractsIT::runningCode));
        all.put("start twice", outcome(ContractsIT::startTwice));
        all.put("join before start", outcome(() -> run(() -> new Process(() -> {}).join())));
    }

    private static void pools(Map<String, String> all) {
        List<Integer> numbers = IntStream.range(0, 50).boxed().toList();
        all.put(
                "pool: map in order",
                pool(
                        p ->
                                p.map(PoolIT::square, numbers).stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()));
        all.put("pool: join before close", pool(p -> run(p::join)));
        all.put("pool: task after close", pool(ContractsIT::closed));
        all.put("pool: get in time", pool(p -> p.applyAsync(() -> Time.sleep(1000)).get(0.01)));
        all.put("pool: ready?", pool(p -> p.applyAsync(() -> Time.sleep(1000)).successful()));
        var plain = new Queue<String>();
        all.put("pool: plain queue", pool(p -> run(() -> p.apply(() -> plain.put("x")))));
        all.put("pool: no workers", outcome(() -> new Pool(0)));
    }

    private static void queues(Map<String, String> all) {
        all.put("queue: put when full", outcome(ContractsIT::bounded));
        all.put("queue: get when empty", outcome(() -> new Queue<String>().get(0.01)));
        all.put("queue: get_nowait when empty", outcome(() -> new Queue<String>().getNowait()));
        all.put("queue: order", outcome(ContractsIT::drained));
        all.put("queue: put after close", outcome(ContractsIT::afterClose));
        all.put("queue: get after close", outcome(ContractsIT::getAfterClose));
        all.put(
                "queue: join_thread before close",
                outcome(() -> run(() -> new Queue<String>().joinThread())));
        all.put(
                "semaphore: released too often",
                outcome(() -> run(() -> new BoundedSemaphore(1).release())));
    }

    private static void pipes(Map<String, String> all) {
        all.put("pipe: a dead child's last words", outcome(() -> afterItsChild("poll")));
        all.put("pipe: beyond them", outcome(() -> afterItsChild("receive")));
        all.put("pipe: send to a dead child", outcome(() -> afterItsChild("send")));
        all.put("pipe: child's end left open here", outcome(ContractsIT::ownCopy));
        all.put("pipe: receive at a closed end", outcome(ContractsIT::closedEnd));
        all.put(
                "pipe: send at the receiving end",
                outcome(() -> run(() -> Pipe.<String>simplex().first().send("x"))));
        all.put(
                "pipe: receive at the sending end",
                outcome(() -> Pipe.<String>simplex().second().receive()));
        all.put("pipe: bytes", outcome(ContractsIT::bytes));
        all.put("process: captures a lock of threads", outcome(ContractsIT::capturesALock));
        all.put("process: closed", outcome(ContractsIT::closedProcess));
        all.put("pool: items that fail", pool(ContractsIT::failingItems));
    }

    private static String afterItsChild(String act) {
        var pipe = Pipe.<String>open();
        Pipe.End<String> theirs = pipe.second();
        var child = new Process(() -> theirs.send("said"));
        child.start();
        theirs.close();
        child.join();
        if (act.equals("send")) {
            pipe.first().send("x");
        }
        String first = pipe.first().receive();
        return act.equals("poll") ? truth(pipe.first().poll()) : first + pipe.first().receive();
    }

    private static String ownCopy() {
        var pipe = Pipe.<String>open();
        Pipe.End<String> theirs = pipe.second();
        var child = new Process(() -> theirs.send("said"));
        child.start();
        child.join();
        return pipe.first().receive() + truth(pipe.first().poll(0.05));
    }

    private static String closedEnd() {
        Pipe.End<String> end = Pipe.<String>open().first();
        end.close();
        return end.receive();
    }

    private static String bytes() {
        var pipe = Pipe.<String>simplex();
        pipe.second().sendBytes("x".getBytes(StandardCharsets.UTF_8));
        return new String(pipe.first().receiveBytes(), StandardCharsets.UTF_8);
    }

    private static String capturesALock() {
        var lock = new ReentrantLock();
        return code(() -> lock.lock(), _ -> {});
    }

    private static String closedProcess() {
        var process = new Process(() -> {});
        process.close();
        return truth(process.isAlive());
    }

    private static String failingItems(Pool pool) {
        Iterable<Integer> items =
                () ->
                        IntStream.of(1, 2, 3)
                                .peek(
                                        item -> {
                                            if (item == 3) {
                                                throw new TimeoutException("no third");
                                            }
                                        })
                                .iterator();
        Iterator<Integer> results = pool.imapUnordered(PoolIT::square, items).iterator();
        return "" + (results.next() + results.next()) + results.next();
    }

    private static String truth(boolean yes) {
        return yes ? "True" : "False";
    }

    private static void managers(Map<String, String> all) {
        all.put(
                "manager: put when full",
                manager(
                        m -> {
                            Queue<String> queue = m.queue(1);
                            queue.put("a");
                            queue.put("b", 0.01);
                            return "put";
                        }));
        all.put("manager: get when empty", manager(m -> m.queue().get(0.01)));
        all.put("manager: get_nowait when empty", manager(m -> m.queue().getNowait()));
        all.put(
                "manager: order",
                manager(
                        m -> {
                            Queue<String> queue = m.queue();
                            List.of("a", "b", "c").forEach(queue::put);
                            return queue.get() + queue.get() + queue.get();
                        }));
        all.put("manager: its queue in a pool's task", manager(ContractsIT::queueInTask));
        all.put("manager: its dict in a pool's task", manager(ContractsIT::dictInTask));
        all.put("manager: beyond a list's end", manager(m -> m.<String>list().get(0)));
        all.put("manager: after shutdown", outcome(ContractsIT::afterShutdown));
    }

    private static String queueInTask(Manager manager) {
        Queue<String> queue = manager.queue();
        var _ = pool(p -> run(() -> p.apply(() -> queue.put("x"))));
        return queue.get(10);
    }

    private static String dictInTask(Manager manager) {
        ManagedDict<String, Integer> dict = manager.dict();
        var _ = pool(p -> run(() -> p.apply(() -> store(dict))));
        return String.valueOf(dict.get("answer"));
    }

    static void store(ManagedDict<String, Integer> dict) {
        dict.put("answer", 42);
    }

    private static String afterShutdown() {
        var manager = new Manager();
        Queue<String> queue = manager.queue();
        manager.shutdown();
        queue.put("x");
        return "put";
    }

    private static String manager(ManagerCall call) {
        try (var manager = new Manager()) {
            return outcome(() -> call.on(manager));
        }
    }

    private static @Nullable Integer runningCode() {
        var process = new Process(() -> Time.sleep(1000));
        process.start();
        try {
            return process.exitCode();
        } finally {
            process.kill();
            process.join();
        }
    }

    private static String code(Process.Target target, Consumer<Process> act) {
        var process = new Process(target);
        process.start();
        act.accept(process);
        process.join();
        return String.valueOf(process.exitCode());
    }

    private static String startTwice() {
        var process = new Process(() -> {});
        process.start();
        try {
            process.start();
            return "started";
        } finally {
            process.join();
        }
    }

    private static String closed(Pool pool) {
        pool.close();
        return "" + pool.apply(() -> PoolIT.square(2));
    }

    private static String bounded() {
        var queue = new Queue<String>(1);
        queue.put("a");
        queue.put("b", 0.01);
        return "put";
    }

    private static String drained() {
        var queue = new Queue<String>(3);
        List.of("a", "b", "c").forEach(queue::put);
        return queue.get() + queue.get() + queue.get();
    }

    private static String afterClose() {
        var queue = new Queue<String>();
        queue.close();
        queue.put("x");
        return "put";
    }

    private static String getAfterClose() {
        var queue = new Queue<String>();
        queue.close();
        return queue.get(0.01);
    }

    private static String pool(PoolCall call) {
        return outcome(
                () -> {
                    try (var pool = new Pool(2)) {
                        try {
                            return call.on(pool);
                        } finally {
                            pool.terminate();
                        }
                    }
                });
    }

    private static String run(Runnable call) {
        call.run();
        return "None";
    }

    private static String outcome(Callable<?> call) {
        try {
            Object result = call.call();
            return result == null ? "None" : result.toString();
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }

    /// Something done with a manager.
    private interface ManagerCall {
        @Nullable Object on(Manager manager);
    }

    /// Something done with a pool.
    private interface PoolCall {
        @Nullable Object on(Pool pool);
    }
}
