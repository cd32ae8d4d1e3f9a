package forklore.course;

import static forklore.course.Claim.*;
import static forklore.course.Moments.*;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.QueueEvent.QueueGot;

import java.util.List;

/// What Num00 says, and how a run decides it.
final class Num00Claims {
    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num00/fork-branch",
                            "By what `fork` returned: 0 in the child, the child's pid in the parent.",
                            "看 `fork` 的返回值：子进程里是 0，父进程里是子进程的 pid。",
                            run ->
                                    assertThat(run.all(ForkReturned.class))
                                            .hasSize(2)
                                            .anyMatch(
                                                    fork ->
                                                            fork.pid() == pid(run, "1")
                                                                    && fork.value() == 0)
                                            .anyMatch(
                                                    fork ->
                                                            fork.pid() == pid(run, "main")
                                                                    && fork.value()
                                                                            == pid(run, "1"))),
                    claim(
                            "num00/fork-branch",
                            "Both went on from the very same line",
                            "两个进程从同一行接着往下走",
                            run ->
                                    assertThat(
                                                    run.all(ForkReturned.class).stream()
                                                            .map(fork -> fork.at().line())
                                                            .distinct())
                                            .hasSize(1)),
                    claim(
                            "num00/fork-branch",
                            "{pid.1} did its part and lived for {time.1}.",
                            "{pid.1} 做自己那份活儿，从头到尾 {time.1}",
                            run -> assertThat(run.number("time.1")).isBetween(1.9, 20.0)),
                    claim(
                            "num00/fork-branch",
                            "then waited for its child and learned its exit code, {exit.1}.",
                            "然后等子进程结束，得知它的退出码是 {exit.1}。",
                            run -> {
                                assertThat(run.number("exit.1")).isZero();
                                assertThat(run.all(ProcessReaped.class))
                                        .anyMatch(
                                                reaped ->
                                                        reaped.pid() == pid(run, "1")
                                                                && reaped.by() == pid(run, "main"));
                                assertThat(run.lines())
                                        .containsSubsequence(
                                                "child " + pid(run, "1") + ": finished",
                                                "main " + pid(run, "main") + ": all done");
                            }),
                    claim(
                            "num00/fork-branch",
                            "the same program simply went on in two processes.",
                            "同一个程序，从此在两个进程里各自往下执行。",
                            run -> assertThat(run.number("processes")).isEqualTo(2)),
                    claim(
                            "num00/write-then-read",
                            "The two children never ran at the same time",
                            "两个子进程从未同时运行",
                            run ->
                                    assertThat(start(run, pid(run, "2")))
                                            .isGreaterThan(end(run, pid(run, "1")))),
                    claim(
                            "num00/write-then-read",
                            "{puts} words went into the queue and {gets} came out.",
                            "放进队列 {puts} 个词，取出来 {gets} 个。",
                            run -> {
                                assertThat(run.number("puts")).isEqualTo(4);
                                assertThat(run.number("gets")).isEqualTo(4);
                            }),
                    claim(
                            "num00/write-then-read",
                            "The reader got {gets} items, \"quit\" among them.",
                            "读进程一共取到 {gets} 项，包括“quit”。",
                            run ->
                                    assertThat(run.all(QueueGot.class))
                                            .hasSize(4)
                                            .allMatch(got -> got.pid() == pid(run, "2"))
                                            .last()
                                            .matches(got -> got.value().contains("quit"))),
                    claim(
                            "num00/write-then-read",
                            "It runs the function that it was given, and ends with it.",
                            "它只运行交给它的那个函数，函数结束，它也就结束了。",
                            run -> {
                                assertThat(saidBy(run, pid(run, "1")))
                                        .allMatch(line -> line.startsWith("writer puts "));
                                assertThat(saidBy(run, pid(run, "2")))
                                        .allMatch(line -> line.startsWith("reader got "));
                            }));

    private Num00Claims() {}
}
