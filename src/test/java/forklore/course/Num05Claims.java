package forklore.course;

import static forklore.course.Claim.*;
import static forklore.course.Moments.*;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// What Num05 says, and how a run decides it.
final class Num05Claims {
    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num05/subclass",
                            "{pid.main} printed its line first, because it was still the only process.",
                            "{pid.main} 先打印，因为那时只有它一个。",
                            run -> {
                                assertThat(run.lines().getFirst())
                                        .isEqualTo(pid(run, "main") + ": main");
                                assertThat(run.line(": main").t())
                                        .isLessThan(start(run, pid(run, "1")));
                            }),
                    claim(
                            "num05/subclass",
                            "The child slept for {set.interval} s and printed its time.",
                            "它睡了 {set.interval} 秒，打印出自己用的时间。",
                            run ->
                                    assertThat(seconds(saidBy(run, pid(run, "1")).getLast()))
                                            .isBetween(2.0, 20.0)),
                    claim(
                            "num05/subclass",
                            "The parent's total is a little more than that.",
                            "父进程的总时间略多一点。",
                            run ->
                                    assertThat(seconds(run.lines().getLast()))
                                            .isGreaterThanOrEqualTo(
                                                    seconds(saidBy(run, pid(run, "1")).getLast()))),
                    claim(
                            "num05/subclass",
                            "In {pid.1}, a child of {pid.main}.",
                            "在 {pid.main} 的子进程 {pid.1} 里。",
                            run -> {
                                assertThat(run.number("processes")).isEqualTo(2);
                                assertThat(saidBy(run, pid(run, "1")))
                                        .startsWith(
                                                pid(run, "1") + ": child of " + pid(run, "main"));
                            }),
                    claim(
                            "num05/run-or-start",
                            "Left: **{broken.processes}** process. Right: **{fixed.processes}**.",
                            "左边 **{broken.processes}** 个进程，右边 **{fixed.processes}** 个。",
                            run -> {
                                assertThat(run.number("broken.processes")).isEqualTo(1);
                                assertThat(run.number("fixed.processes")).isEqualTo(3);
                            }),
                    claim(
                            "num05/run-or-start",
                            "Both greetings carry the pid of main, {broken.pid.main}, and came one after the other.",
                            "两句问候带的都是主进程的 pid（{broken.pid.main}），而且一句完了才有下一句。",
                            run -> {
                                var main = pid(run, "broken", "main");
                                assertThat(run.lines("broken"))
                                        .containsSubsequence(
                                                main + " says hello", main + " says goodbye");
                                assertThat(
                                                run.line(main + " says goodbye").t()
                                                        - run.line(main + " says hello").t())
                                        .isGreaterThan(SECOND / 2);
                            }),
                    claim(
                            "num05/base-constructor",
                            "Left: **{broken.said.main}**. That is what is missing",
                            "左边：**{broken.said.main}**。父类没有准备好，缺的正是这个",
                            run -> assertThat(everything(run, "broken")).contains("_closed")),
                    claim(
                            "num05/base-constructor",
                            "Just {broken.processes}: `start` failed.",
                            "{broken.processes} 个：`start` 失败了。",
                            run -> assertThat(run.number("broken.processes")).isEqualTo(1)),
                    claim(
                            "num05/base-constructor",
                            "Right: one line more, and {fixed.pid.1} was started.",
                            "右边：只多一行，{fixed.pid.1} 就启动了。",
                            run -> assertThat(run.number("fixed.processes")).isEqualTo(2)));

    private Num05Claims() {}
}
