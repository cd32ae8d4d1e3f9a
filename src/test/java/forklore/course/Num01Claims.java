package forklore.course;

import static forklore.course.Claim.*;
import static forklore.course.Moments.*;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.ProcessReaped;

import java.util.List;

/// What Num01 says, and how a run decides it.
final class Num01Claims {
    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num01/fork",
                            "The line before `fork` was printed once, by the only process there was.",
                            "`fork` 之前只有一个进程，那一行只打印一次",
                            run ->
                                    assertThat(run.lines())
                                            .filteredOn(line -> line.startsWith("before fork: "))
                                            .containsExactly("before fork: " + pid(run, "main"))),
                    claim(
                            "num01/fork",
                            "in the child, `fork` returns **0**; in the parent, it returns **the child's pid**.",
                            "在子进程里，`fork` 返回 **0**；在父进程里，它返回**子进程的 pid**。",
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
                            "num01/fork",
                            "Both stood on the same line at that moment",
                            "那一刻，两个进程站在同一行上",
                            run ->
                                    assertThat(
                                                    run.all(ForkReturned.class).stream()
                                                            .map(fork -> fork.at().line())
                                                            .distinct())
                                            .hasSize(1)),
                    claim(
                            "num01/fork",
                            "The child asked `getppid()` and learned {ppid.1}",
                            "子进程用 `getppid()` 查询父进程，得到 {ppid.1}。",
                            run -> {
                                assertThat(run.number("ppid.1")).isEqualTo(pid(run, "main"));
                                assertThat(saidBy(run, pid(run, "1")))
                                        .containsExactly(
                                                pid(run, "1")
                                                        + " is a child of "
                                                        + pid(run, "main"));
                            }),
                    claim(
                            "num01/fork",
                            "The parent waited for it with `waitpid` and saw it end with exit code {exit.1}.",
                            "父进程用 `waitpid` 等它结束，得知退出码是 {exit.1}。",
                            run -> {
                                assertThat(run.number("exit.1")).isZero();
                                assertThat(run.all(ProcessReaped.class))
                                        .anyMatch(
                                                reaped ->
                                                        reaped.pid() == pid(run, "1")
                                                                && reaped.by() == pid(run, "main"));
                                assertThat(run.lines().getLast())
                                        .isEqualTo(pid(run, "main") + ": my child has ended");
                            }),
                    claim(
                            "num01/fork",
                            "An `if` whose both branches run",
                            "一个 `if`，两个分支都执行了",
                            run ->
                                    assertThat(run.lines())
                                            .contains(
                                                    pid(run, "1")
                                                            + " is a child of "
                                                            + pid(run, "main"),
                                                    pid(run, "main")
                                                            + " is the parent of "
                                                            + pid(run, "1"))),
                    claim(
                            "num01/fork",
                            "It starts where its parent is: in the middle of `fork`",
                            "它从父进程当时所在的位置开始：正在 `fork` 里面",
                            run ->
                                    assertThat(saidBy(run, pid(run, "1")))
                                            .hasSize(1)
                                            .noneMatch(line -> line.startsWith("before"))),
                    claim(
                            "num01/printed-twice",
                            "On the left, {broken.lines} lines came out, on the right {fixed.lines}.",
                            "左边输出了 {broken.lines} 行，右边 {fixed.lines} 行",
                            run -> {
                                assertThat(run.number("broken.lines")).isEqualTo(4);
                                assertThat(run.number("fixed.lines")).isEqualTo(3);
                            }),
                    claim(
                            "num01/printed-twice",
                            "the child got a copy of that memory. Then both flushed.",
                            "子进程得到了这块内存的副本，然后两边各 `flush` 了一次。",
                            run -> {
                                var line = "written once, by " + pid(run, "broken", "main");
                                assertThat(run.lines("broken")).filteredOn(line::equals).hasSize(2);
                                assertThat(saidBy(run, pid(run, "broken", "1"))).contains(line);
                                assertThat(saidBy(run, pid(run, "broken", "main"))).contains(line);
                            }),
                    claim(
                            "num01/printed-twice",
                            "The difference is one `flush()` before the fork.",
                            "差别只在 fork 之前的那一句 `flush()`",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .filteredOn(line -> line.startsWith("written once"))
                                            .hasSize(1)));

    private Num01Claims() {}
}
