package forklore.course;

import static forklore.course.Claim.*;
import static forklore.course.Moments.*;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.run.Outcome;
import forklore.trace.ProcessEvent.VariableChanged;

import java.util.List;

/// What Num02 says, and how a run decides it.
final class Num02Claims {
    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num02/threads-share",
                            "There is one `num`, and both added to it.",
                            "`num` 只有一个，两边都加在它身上。",
                            run -> assertThat(run.number("var.num.main")).isEqualTo(2)),
                    claim(
                            "num02/globals",
                            "Nothing arrived: the parent added 1 to its own 0 and printed **{var.num.main}**.",
                            "可是什么也没有传来：它在自己的 0 上加 1，打印出 **{var.num.main}**。",
                            run -> {
                                assertThat(run.number("var.num.main")).isEqualTo(1);
                                assertThat(run.lines()).contains("parent: num = 1");
                            }),
                    claim(
                            "num02/globals",
                            "The child's `num` is {var.num.1}, too, but it is another `num`.",
                            "子进程的 `num` 也是 {var.num.1}，但那是另一个 `num`。",
                            run ->
                                    assertThat(run.all(VariableChanged.class))
                                            .filteredOn(change -> change.value().equals("1"))
                                            .extracting(VariableChanged::pid)
                                            .containsExactlyInAnyOrder(
                                                    pid(run, "1"), pid(run, "main"))),
                    claim(
                            "num02/globals",
                            "No error, no warning.",
                            "没有报错，也没有警告。",
                            run -> {
                                assertThat(run.outcome()).isEqualTo(new Outcome.Exited(0));
                                assertThat(run.number("exit.1")).isZero();
                                assertThat(run.lines()).hasSize(2);
                            }),
                    claim(
                            "num02/threads-share",
                            "One process, {pid.main}, and in it one `num`.",
                            "只有一个进程 {pid.main}，里面只有一个 `num`。",
                            run -> assertThat(run.number("processes")).isEqualTo(1)),
                    claim(
                            "num02/threads-share",
                            "The thread made it 1, `main` made it **{var.num.main}**.",
                            "线程把它变成 1，`main` 又把它变成 **{var.num.main}**。",
                            run -> {
                                assertThat(run.lines())
                                        .containsExactly("thread: num = 1", "main: num = 2");
                                assertThat(run.number("var.num.main")).isEqualTo(2);
                            }),
                    java(
                            "num02/race",
                            "Whenever both had read the same number, both wrote the same sum",
                            "只要两边读到的是同一个数，写回去的也就是同一个和",
                            run ->
                                    assertThat(run.lines("broken"))
                                            .singleElement()
                                            .asString()
                                            .matches("counted \\d{1,2} of 100")),
                    claim(
                            "num02/race",
                            "The **lock** lets in one process at a time, from the reading to the writing.",
                            "从读到写，**锁**一次只放一个进程进去。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .singleElement()
                                            .asString()
                                            .matches("counted (\\d+) of \\1")),
                    python(
                            "num02/fork-with-threads",
                            "so nobody in the child will ever release it, and the parent waits for the child. Forklore ended the run when its time was up.",
                            "子进程里谁也不会来释放它，父进程又在等子进程。时间到了，Forklore 终止了这次运行。",
                            run -> {
                                assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
                                assertThat(run.lines("broken"))
                                        .noneMatch(
                                                line ->
                                                        line.contains("has the lock")
                                                                || line.contains("has ended"));
                            }),
                    python(
                            "num02/fork-with-threads",
                            "Right: the fork came first, when nobody held the lock.",
                            "右边：先 fork，那时还没有谁拿着锁。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .containsExactly(
                                                    "child has the lock", "the child has ended")));

    private Num02Claims() {}
}
