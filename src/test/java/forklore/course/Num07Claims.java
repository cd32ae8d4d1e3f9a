package forklore.course;

import static forklore.course.Claim.*;
import static forklore.course.Moments.*;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.run.Outcome;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.QueueEvent.QueueEmpty;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.Role;

import java.util.List;

/// What Num07 says, and how a run decides it.
final class Num07Claims {
    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num07/at-once",
                            "It waited, each time, and got {gets} words, each right after it was put.",
                            "它每次都等着，一共拿到 {gets} 个词，每个都是刚放进去就到手。",
                            run -> {
                                assertThat(run.number("gets")).isEqualTo(run.number("puts"));
                                assertThat(run.maybe("empties").orElse(0.0)).isZero();
                            }),
                    claim(
                            "num07/busy-reader",
                            "Asking `empty()` in a loop is work, and a processor core does nothing else.",
                            "在循环里不停地问 `empty()` 也是干活，一个处理器核心别的什么也不做。",
                            run ->
                                    assertThat(run.number("broken.number.2"))
                                            .isGreaterThan(run.number("fixed.number.2"))),
                    claim(
                            "num07/manager-queue-apply-async",
                            "The two tasks ran in two workers at the same time",
                            "两个任务在两个工作进程里同时进行",
                            run -> {
                                assertThat(run.number("maxBusy")).isEqualTo(2);
                                assertThat(run.number("maxSize")).isLessThan(4);
                            }),
                    claim(
                            "num07/plain-queue",
                            "Left {broken.gets}, right {fixed.gets}. The task could not even be sent",
                            "左边收到 {broken.gets} 个，右边 {fixed.gets} 个。任务根本没送出去",
                            run -> {
                                assertThat(run.maybe("broken.gets").orElse(0.0)).isZero();
                                assertThat(run.number("fixed.gets")).isPositive();
                            }),
                    java(
                            "num07/join-first",
                            "the process that created the queue reads even while its `main` waits.",
                            "创建队列的进程即使 `main` 在等待，也照样收下送来的东西。",
                            run -> assertThat(run.number("broken.gets")).isEqualTo(1)),
                    java(
                            "num07/empty-after-put",
                            "The Java queue here counts what its own process has put.",
                            "这里的 Java 队列会把本进程放进去的算上。",
                            run -> assertThat(run.number("broken.number.main")).isZero()),
                    claim(
                            "num07/lost-proxy",
                            "Left {broken.puts}, right {fixed.puts}. A manager keeps an object as long as somebody refers to it.",
                            "左边 {broken.puts} 项，右边 {fixed.puts} 项。只要还有谁引用，管理器就留着那个对象",
                            run -> assertThat(run.number("fixed.puts")).isPositive()),
                    claim(
                            "num07/bounded-queue",
                            "The cells filled up to {maxSize}. `full()` was false until the last one was in.",
                            "格子一直填到 {maxSize} 个，最后一格填上之前，`full()` 都是 false。",
                            run -> {
                                assertThat(run.number("maxSize")).isEqualTo(3);
                                assertThat(run.lines())
                                        .startsWith(
                                                "message 1 is in; full: false",
                                                "message 2 is in; full: false",
                                                "message 3 is in; full: true");
                            }),
                    claim(
                            "num07/bounded-queue",
                            "Then `put` **blocked** for three seconds, in vain, and raised `Full`",
                            "接着 `put` **阻塞**了三秒，白等一场，抛出 `Full`",
                            run ->
                                    assertThat(
                                                    run.all(QueueFull.class).getFirst().t()
                                                            - run.line("message 3 is in").t())
                                            .isGreaterThan(29 * SECOND / 10)),
                    claim(
                            "num07/bounded-queue",
                            "`put_nowait`, which is **non-blocking**, raised it at once.",
                            "`put_nowait` 是**非阻塞**的，立刻抛出。",
                            run ->
                                    assertThat(
                                                    run.line("Full at once").t()
                                                            - run.line("Full after 3 s").t())
                                            .isLessThan(SECOND)),
                    claim(
                            "num07/bounded-queue",
                            "The size was the same both times, because a failed `put` adds nothing.",
                            "两次打印的大小相同，因为失败的 `put` 什么也没放进去。",
                            run ->
                                    assertThat(run.lines())
                                            .contains(
                                                    "Full after 3 s; size 3",
                                                    "Full at once; size 3")),
                    claim(
                            "num07/bounded-queue",
                            "Finally the messages came out, {gets} of them, in the order in which they went in.",
                            "最后，{gets} 条消息按放进去的顺序全取了出来。",
                            run ->
                                    assertThat(run.lines())
                                            .containsSubsequence(
                                                    "got message 1",
                                                    "got message 2",
                                                    "got message 3")),
                    claim(
                            "num07/bounded-queue",
                            "One more non-blocking `get`, and the empty queue raised `Empty`.",
                            "再来一次非阻塞的 `get`，空队列就抛出 `Empty`。",
                            run -> {
                                assertThat(run.all(QueueEmpty.class)).hasSize(1);
                                assertThat(run.lines().getLast()).isEqualTo("Empty at once");
                            }),
                    python(
                            "num07/bounded-queue",
                            "Non-blocking: `get_nowait()` = `get(False)`.",
                            "非阻塞：`get_nowait()` = `get(False)`。",
                            run -> assertThat(run.all(QueueEmpty.class)).hasSize(1)),
                    claim(
                            "num07/bounded-queue",
                            "`Full` came {fulls} times: once after three seconds, once at once.",
                            "`Full` 出现了 {fulls} 次：一次等了三秒，一次立刻。",
                            run -> assertThat(run.number("fulls")).isEqualTo(2)),
                    claim(
                            "num07/writer-reader",
                            "it had ended before the reader ({pid.2}) began.",
                            "主进程等它结束以后，读进程（{pid.2}）才开始。",
                            run ->
                                    assertThat(start(run, pid(run, "2")))
                                            .isGreaterThan(end(run, pid(run, "1")))),
                    claim(
                            "num07/writer-reader",
                            "The reader took {gets}, and stopped at \"quit\".",
                            "读进程取出 {gets} 个，读到“quit”就停。",
                            run ->
                                    assertThat(saidBy(run, pid(run, "2")))
                                            .hasSize(4)
                                            .last()
                                            .isEqualTo("reader got quit")),
                    claim(
                            "num07/writer-reader",
                            "At the end neither process is alive, with exit codes {exit.1} and {exit.2}.",
                            "最后两个进程都结束了，退出码是 {exit.1} 和 {exit.2}。",
                            run -> {
                                assertThat(run.lines())
                                        .endsWith("writer alive: false", "reader alive: false");
                                assertThat(run.number("exit.1")).isZero();
                                assertThat(run.number("exit.2")).isZero();
                            }),
                    claim(
                            "num07/writer-reader",
                            "It was {maxSize}. Nobody took anything out while the writer wrote",
                            "{maxSize} 个。写的时候没有谁来取",
                            run -> assertThat(run.number("maxSize")).isEqualTo(4)),
                    claim(
                            "num07/at-once",
                            "each word was got soon after it was put",
                            "每个词放进去不久就被取走",
                            run -> {
                                assertThat(run.all(QueueGot.class))
                                        .extracting(QueueGot::value)
                                        .isEqualTo(
                                                run.all(QueuePut.class).stream()
                                                        .map(QueuePut::value)
                                                        .toList());
                                // Which of two processes is quicker, a crowded machine decides.
                                assertThat(run.all(QueueGot.class).getFirst().t())
                                        .isLessThan(
                                                Moments.end(
                                                        run,
                                                        run.all(QueuePut.class).getFirst().pid()));
                            }),
                    claim(
                            "num07/at-once",
                            "The whole run took little longer than the writing alone.",
                            "总共花的时间，只比单单写完略多一点。",
                            run ->
                                    assertThat(
                                                    run.line("all was written and read").t()
                                                            - run.all(QueuePut.class).getLast().t())
                                            .isLessThan(3 * SECOND)),
                    claim(
                            "num07/manager-queue-apply",
                            "{processes} processes: main, the manager, two workers.",
                            "{processes} 个进程：主进程、管理器、两个工作进程。",
                            run -> {
                                assertThat(run.number("processes")).isEqualTo(4);
                                assertThat(workers(run, "")).hasSize(2);
                            }),
                    claim(
                            "num07/manager-queue-apply",
                            "The manager is a process of its own, and the queue lives inside it.",
                            "管理器自己就是一个进程，队列在它里面。",
                            run ->
                                    assertThat(run.all(ProcessStarted.class))
                                            .filteredOn(process -> process.role() == Role.MANAGER)
                                            .hasSize(1)),
                    claim(
                            "num07/manager-queue-apply",
                            "so all {puts} words were in before the first came out.",
                            "所以 {puts} 个词全放进去之后，才取出第一个。",
                            run ->
                                    assertThat(run.all(QueuePut.class).getLast().t())
                                            .isLessThan(run.all(QueueGot.class).getFirst().t())),
                    claim(
                            "num07/manager-queue-apply-async",
                            "Now the two tasks ran in two workers at the same time, and the words were read as they came",
                            "这回两个任务同时在两个进程里跑，词随到随取",
                            run -> {
                                assertThat(run.all(QueueGot.class).getFirst().t())
                                        .isLessThan(run.all(QueuePut.class).getLast().t());
                                assertThat(run.all(QueueGot.class).getFirst().pid())
                                        .isNotEqualTo(run.all(QueuePut.class).getFirst().pid());
                            }),
                    claim(
                            "num07/manager-queue-apply-async",
                            "{puts} in, {gets} out.",
                            "进 {puts} 个，出 {gets} 个。",
                            run -> {
                                assertThat(run.number("puts")).isEqualTo(4);
                                assertThat(run.number("gets")).isEqualTo(4);
                            }),
                    claim(
                            "num07/busy-reader",
                            "Both readers got the same four words.",
                            "两边的读进程拿到的是同样四个词。",
                            run -> {
                                var words =
                                        List.of(
                                                "reader got A",
                                                "reader got B",
                                                "reader got C",
                                                "reader got quit");
                                assertThat(saidBy(run, pid(run, "broken", "2"))).containsAll(words);
                                assertThat(saidBy(run, pid(run, "fixed", "2"))).containsAll(words);
                            }),
                    claim(
                            "num07/busy-reader",
                            "kept a whole processor core busy: **{broken.said.2}**.",
                            "占满了一整个处理器核心：**{broken.said.2}**。",
                            // Both began with the start of a JVM; a crowded machine gives the
                            // busy one no whole core.
                            run ->
                                    assertThat(milliseconds(run, "broken"))
                                            .isGreaterThan(100 + milliseconds(run, "fixed"))),
                    claim(
                            "num07/plain-queue",
                            "\"through inheritance\", as CPython words it.",
                            "用 CPython 的话说，要“通过继承”",
                            run ->
                                    assertThat(run.lines("broken"))
                                            .singleElement()
                                            .asString()
                                            .startsWith("error: ")
                                            .contains("through inheritance")),
                    claim(
                            "num07/plain-queue",
                            "Its proxy is little more than an address, and an address can be sent to any process.",
                            "它的代理差不多只是一个地址，地址可以传给任何进程。",
                            run -> assertThat(run.lines("fixed")).containsExactly("got hello")),
                    python(
                            "num07/join-first",
                            "In CPython the left program never ends.",
                            "在 CPython 里，左边的程序永远不会结束。",
                            run -> {
                                assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
                                assertThat(run.number("broken.gets")).isZero();
                            }),
                    java(
                            "num07/join-first",
                            "In Java here, {broken.gets} item was taken on the left as well",
                            "在这里的 Java 里，左边也取到了 {broken.gets} 个",
                            run -> assertThat(run.number("broken.gets")).isEqualTo(1)),
                    claim(
                            "num07/join-first",
                            "**take everything out before you join those who put it in**, as on the right.",
                            "**先把东西取空，再 join 放东西的人**，就像右边那样。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .contains("main: got 1000000 letters")),
                    java(
                            "num07/empty-after-put",
                            "The Java queue here counts what its own process has put, so it is right about its own items.",
                            "这里的 Java 队列会把本进程放进去的算上，所以本进程的东西不会算错",
                            run ->
                                    assertThat(run.lines("broken"))
                                            .containsExactly("put, but seen as empty: 0 of 100")),
                    claim(
                            "num07/empty-after-put",
                            "it waits, and so it also gets what is still on its way.",
                            "而是真的等，路上的数据也等得到。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .containsExactly("put, but not received: 0 of 100")),
                    python(
                            "num07/terminated-writer",
                            "the child was killed while it held the write lock, so the parent's own `put` was never sent; Forklore ended the program.",
                            "子进程结束时还拿着写锁，父进程自己的 `put` 再也送不出去，最后由 Forklore 终止。",
                            run -> {
                                assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
                                assertThat(run.lines("broken"))
                                        .noneMatch(line -> line.contains("said hello"));
                            }),
                    python(
                            "num07/terminated-writer",
                            "the child ended by itself with exit code {fixed.exit.1}.",
                            "子进程自己结束，退出码是 {fixed.exit.1}。",
                            run -> {
                                assertThat(run.number("fixed.exit.1")).isZero();
                                assertThat(run.lines("fixed"))
                                        .containsExactly(
                                                "main: got 1000000 letters", "main: said hello");
                            }),
                    python(
                            "num07/lost-proxy",
                            "The worker ended with a `KeyError`, and its task was lost.",
                            "它因为一个 `KeyError` 而结束，任务也跟着丢了。",
                            run -> {
                                assertThat(everything(run, "broken")).contains("KeyError");
                                assertThat(run.lines("broken")).doesNotContain("got hello");
                            }),
                    python(
                            "num07/lost-proxy",
                            "Right: a variable in main kept a reference to the queue until the end.",
                            "右边：主进程用一个变量，一直引用着队列。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .containsExactly("written", "got hello", "end")));

    private Num07Claims() {}

    /// The processor time that the lane's reader printed.
    private static long milliseconds(DemoRun run, String lane) {
        return saidBy(run, pid(run, lane, "2")).stream()
                .filter(line -> line.startsWith("processor time: "))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
