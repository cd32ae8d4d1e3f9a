package forklore.course;

import static forklore.course.Claim.*;
import static forklore.course.Moments.*;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.OutputWritten;

import java.util.List;

/// What Num04 says, and how a run decides it.
final class Num04Claims {
    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num04/process-basic",
                            "Until `start`, the object is only a plan.",
                            "调用 `start` 之前，那个对象只是一份计划。",
                            run -> {
                                assertThat(run.number("processes")).isEqualTo(2);
                                assertThat(run.line("about to start").t())
                                        .isLessThan(start(run, pid(run, "1")));
                            }),
                    claim(
                            "num04/process-args",
                            "{lines}: five of the child's, and the parent's last one.",
                            "{lines} 行：子进程五行，父进程最后一行。",
                            run -> {
                                assertThat(run.number("lines")).isEqualTo(6);
                                assertThat(saidBy(run, pid(run, "1"))).hasSize(5);
                            }),
                    claim(
                            "num04/terminate",
                            "so it gets the number of the signal, with a minus sign to tell it apart.",
                            "于是用信号的编号代替，前面加上负号，以示区别。",
                            run -> assertThat(run.number("exit.1")).isEqualTo(-15)),
                    claim(
                            "num04/without-join",
                            "At its very end, a main process waits for its children after all",
                            "主进程在真正退出之前，还是会等子进程",
                            run -> assertThat(run.number("time.1")).isGreaterThan(1.9)),
                    claim(
                                    "num04/start-method",
                                    "is run by the main program alone, whichever way the child begins.",
                                    "只有主程序执行，不管子进程怎样开始。",
                                    run -> assertThat(run.number("lines")).isEqualTo(3))
                            .with("method=spawn"),
                    claim(
                            "num04/process-basic",
                            "Only then was there a second process, {pid.1}.",
                            "直到这时，才有了第二个进程 {pid.1}。",
                            run ->
                                    assertThat(start(run, pid(run, "1")))
                                            .isGreaterThan(run.line("about to start").t())),
                    claim(
                            "num04/process-basic",
                            "it returned only when the child had ended, with exit code {exit.1}.",
                            "子进程以退出码 {exit.1} 结束以后，它才返回。",
                            run -> {
                                assertThat(run.number("exit.1")).isZero();
                                assertThat(run.lines())
                                        .containsSubsequence(
                                                "child " + pid(run, "1") + " was given: hello",
                                                "the child has ended");
                            }),
                    claim(
                            "num04/process-args",
                            "Five rounds, one second apart, the same pid each time, and exit code {exit.1} at the end.",
                            "一共五轮，每轮隔一秒，pid 始终不变，最后的退出码是 {exit.1}。",
                            run -> {
                                var rounds =
                                        run.all(OutputWritten.class).stream()
                                                .filter(line -> line.pid() == pid(run, "1"))
                                                .toList();
                                assertThat(rounds)
                                        .hasSize(5)
                                        .allMatch(
                                                line ->
                                                        line.text()
                                                                .contains(
                                                                        ", "
                                                                                + pid(run, "1")
                                                                                + ", "));
                                for (int i = 1; i < 5; i++) {
                                    assertThat(rounds.get(i).t() - rounds.get(i - 1).t())
                                            .isGreaterThan(9 * SECOND / 10);
                                }
                                assertThat(run.lines().getLast()).isEqualTo("exit code 0");
                            }),
                    python(
                            "num04/process-args",
                            "`**more` collects such keyword arguments in a dictionary.",
                            "`**more` 把这样的关键字参数收进一个字典。",
                            run ->
                                    assertThat(run.lines().subList(0, 5))
                                            .allMatch(line -> line.endsWith("{'score': 666}"))),
                    java(
                            "num04/process-args",
                            "Java has no keyword arguments, so its listing passes a `Map`.",
                            "Java 没有关键字参数，传的是 `Map`。",
                            run ->
                                    assertThat(run.lines().subList(0, 5))
                                            .allMatch(line -> line.endsWith("{score=666}"))),
                    claim(
                            "num04/terminate",
                            "{pid.1} got no further than its first rounds",
                            "{pid.1} 没跑几轮就被打断了",
                            run -> assertThat(saidBy(run, pid(run, "1"))).hasSizeLessThan(5)),
                    claim(
                            "num04/terminate",
                            "the parent sent it the signal SIGTERM, and it ended with exit code **{exit.1}**.",
                            "父进程给它发去 SIGTERM 信号，它随即结束，退出码是 **{exit.1}**。",
                            run -> {
                                assertThat(run.number("exit.1")).isEqualTo(-15);
                                assertThat(run.lines().getLast()).isEqualTo("exit code -15");
                            }),
                    claim(
                            "num04/terminate",
                            "−N: killed by signal N.",
                            "−N：被 N 号信号杀死。",
                            run -> assertThat(run.number("exit.1")).isEqualTo(-15)),
                    claim(
                            "num04/two-processes",
                            "Straight after `start` both were alive.",
                            "`start` 刚过，两个都活着。",
                            run ->
                                    assertThat(run.lines())
                                            .contains("p1 alive true, p2 alive true")),
                    claim(
                            "num04/two-processes",
                            "`start` does not wait, so {pid.1} and {pid.2} worked at the same time",
                            "`start` 不等人，所以 {pid.1} 和 {pid.2} 同时在干活",
                            run ->
                                    assertThat(start(run, pid(run, "2")))
                                            .isLessThan(end(run, pid(run, "1")))),
                    claim(
                            "num04/two-processes",
                            "the quicker one printed its time first, although it was started last.",
                            "快的那个虽然后启动，却先打印出结果。",
                            run -> {
                                assertThat(run.line("worker_2 took").t())
                                        .isLessThan(run.line("worker_1 took").t());
                                assertThat(start(run, run.named("quick").pid()))
                                        .isGreaterThan(start(run, run.named("Process-1").pid()));
                            }),
                    claim(
                            "num04/two-processes",
                            "then `p1.is_alive()` was false.",
                            "这时 `p1.is_alive()` 是假。",
                            run ->
                                    assertThat(run.lines())
                                            .containsSubsequence(
                                                    "p1 alive true, p2 alive true",
                                                    "p1 alive false",
                                                    "p2 alive false")),
                    claim(
                            "num04/two-processes",
                            "`p2` had long ended, after {time.2}, so `p2.join()` had nothing left to wait for.",
                            "`p2` 只活了 {time.2}，早已结束，`p2.join()` 没有什么可等。",
                            run -> {
                                assertThat(end(run, pid(run, "2")))
                                        .isLessThan(end(run, pid(run, "1")));
                                assertThat(
                                                run.line("p2 alive false").t()
                                                        - run.line("p1 alive false").t())
                                        .isLessThan(SECOND);
                            }),
                    claim(
                            "num04/two-processes",
                            "There were {processes}: the two children, {pid.1} and {pid.2}, and {pid.main}, which started them.",
                            "{processes} 个：两个子进程 {pid.1} 和 {pid.2}，还有启动它们的 {pid.main}。",
                            run -> assertThat(run.number("processes")).isEqualTo(3)),
                    claim(
                            "num04/two-processes",
                            "without one, `Process-N`, counted from 1.",
                            "不起名就叫 `Process-N`，从 1 数起。",
                            run ->
                                    // Which of the two is seen first is luck.
                                    assertThat(run.lines())
                                            .containsAnyOf(
                                                    "Process-1 is " + pid(run, "1"),
                                                    "Process-1 is " + pid(run, "2"))
                                            .containsAnyOf(
                                                    "quick is " + pid(run, "1"),
                                                    "quick is " + pid(run, "2"))),
                    claim(
                            "num04/join-timeout",
                            "It returned while `p1` was still alive: a timeout ends the *wait*, never the process.",
                            "它返回的时候，`p1` 还活着：超时结束的是**等待**，而不是进程。",
                            run ->
                                    assertThat(run.lines())
                                            .filteredOn(line -> line.startsWith("p1 alive "))
                                            .hasSize(3)
                                            .element(1)
                                            .asString()
                                            .startsWith("p1 alive true")),
                    claim(
                            "num04/join-timeout",
                            "`join(1)` blocks for one second at most.",
                            "`join(1)` 最多阻塞一秒。",
                            run -> {
                                var asked =
                                        run.all(OutputWritten.class).stream()
                                                .filter(line -> line.text().startsWith("p1 alive "))
                                                .toList();
                                assertThat(asked.get(1).t() - asked.get(0).t())
                                        .isBetween(9 * SECOND / 10, 19 * SECOND / 10);
                            }),
                    claim(
                            "num04/join-timeout",
                            "It lived for {time.1}. The limit is on the waiting, not on the process.",
                            "它活了 {time.1}。时限管的是等待，不是进程。",
                            run -> assertThat(run.number("time.1")).isGreaterThan(1.9)),
                    claim(
                            "num04/without-join",
                            "The child was alive when main asked",
                            "主进程查看的时候，子进程还活着",
                            run -> assertThat(run.lines()).startsWith("p alive true")),
                    claim(
                            "num04/without-join",
                            "main printed its last line while {pid.1} was still asleep",
                            "主进程打印最后一行的时候，{pid.1} 还在睡",
                            run ->
                                    assertThat(run.lines())
                                            .containsExactly(
                                                    "p alive true",
                                                    "main has come to its end",
                                                    "the child has ended")),
                    claim(
                            "num04/without-join",
                            "a main process that comes to its end waits for all its children that are not daemons.",
                            "主进程走到结尾时，会等所有不是守护进程（daemon）的子进程。",
                            run -> {
                                assertThat(run.number("time.1")).isGreaterThan(1.9);
                                assertThat(run.number("exit.1")).isZero();
                                assertThat(end(run, pid(run, "main")))
                                        .isGreaterThan(run.line("the child has ended").t());
                            }),
                    claim(
                            "num04/start-method",
                            "`parent_process()` named {pid.main}, the process that called `start`.",
                            "`parent_process()` 说是 {pid.main}，也就是调用 `start` 的那个进程",
                            run ->
                                    assertThat(run.lines())
                                            .contains("started by " + pid(run, "main"))),
                    claim(
                            "num04/start-method",
                            "Under `fork` and `spawn` the two agree.",
                            "用 `fork` 和 `spawn`，两个答案一致",
                            run ->
                                    assertThat(run.lines())
                                            .contains("getppid() says " + pid(run, "main"))),
                    claim(
                                    "num04/start-method",
                                    "Under `fork` and `spawn` the two agree.",
                                    "用 `fork` 和 `spawn`，两个答案一致",
                                    run ->
                                            assertThat(run.lines())
                                                    .contains(
                                                            "started by " + pid(run, "main"),
                                                            "getppid() says " + pid(run, "main")))
                            .with("method=spawn"),
                    claim(
                                    "num04/start-method",
                                    "Under `forkserver` they don't, because there the server did the forking.",
                                    "用 `forkserver` 就不一致，因为真正执行 fork 的是那个服务进程。",
                                    run ->
                                            assertThat(run.lines())
                                                    .contains("started by " + pid(run, "main"))
                                                    .doesNotContain(
                                                            "getppid() says " + pid(run, "main")))
                            .with("method=forkserver"),
                    claim(
                            "num04/lambda-target",
                            "Left: no child ran the function; `start` failed with \"Can't pickle\".",
                            "左边：没有子进程执行那个函数，`start` 以“Can't pickle”失败。",
                            run -> {
                                assertThat(run.lines("broken")).doesNotContain("hello");
                                assertThat(everything(run, "broken")).contains("Can't pickle");
                            }),
                    claim(
                            "num04/lambda-target",
                            "Right: a function at the top level of the file, and {fixed.pid.1} found it.",
                            "右边：函数写在文件的最外层，{fixed.pid.1} 找到了它。",
                            run ->
                                    assertThat(saidBy(run, pid(run, "fixed", "1")))
                                            .containsExactly("hello")),
                    claim(
                            "num04/no-guard",
                            "Python stopped it with an error about the \"bootstrapping phase\": exit code {broken.exit.1}.",
                            "Python 以一个提到“bootstrapping phase”的错误终止了它，退出码是 {broken.exit.1}。",
                            run -> {
                                assertThat(run.number("broken.exit.1")).isEqualTo(1);
                                assertThat(everything(run, "broken"))
                                        .contains("bootstrapping phase");
                            }),
                    claim(
                            "num04/no-guard",
                            "so the child loads the file and starts nothing: exit code {fixed.exit.1}.",
                            "子进程加载文件，什么也不启动，退出码是 {fixed.exit.1}。",
                            run -> {
                                assertThat(run.number("fixed.exit.1")).isZero();
                                assertThat(run.lines("fixed")).contains("hello");
                            }),
                    claim(
                            "num04/wrong-parent",
                            "Left: main is alive, and yet its child stops before the first round.",
                            "左边：主进程明明还在，子进程却一轮都没做就停了。",
                            run ->
                                    assertThat(run.lines("broken"))
                                            .containsExactly(
                                                    "main is gone, I stop", "main is still here")),
                    claim(
                            "num04/wrong-parent",
                            "Under `forkserver` its `getppid()` is the fork server, {broken.ppid.1}, and never {broken.pid.main}.",
                            "用 `forkserver` 启动时，`getppid()` 得到的是 fork 服务进程 {broken.ppid.1}，永远不会是 {broken.pid.main}。",
                            run ->
                                    assertThat(run.number("broken.ppid.1"))
                                            .isNotEqualTo(pid(run, "broken", "main"))),
                    claim(
                            "num04/wrong-parent",
                            "Right: `parent_process()` knows who called `start`, and says whether it is alive.",
                            "右边：`parent_process()` 知道是谁调用了 `start`，也知道它还在不在。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .containsExactly(
                                                    "round 1",
                                                    "round 2",
                                                    "round 3",
                                                    "main is still here")));

    private Num04Claims() {}
}
