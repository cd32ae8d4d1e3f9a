package forklore.course;

import static forklore.course.Claim.*;
import static forklore.course.Moments.*;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.TraceEvent;

import java.util.List;

/// What Num03 says, and how a run decides it.
final class Num03Claims {
    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num03/two-forks-four",
                            "{lines}: two after the first fork and four after the second",
                            "{lines} 行：第一次 fork 之后 2 行，第二次之后 4 行",
                            run -> {
                                assertThat(run.number("lines")).isEqualTo(6);
                                assertThat(run.number("processes")).isEqualTo(4);
                            }),
                    claim(
                            "num03/two-forks-four",
                            "{processes} processes, {lines} lines, two and then four.",
                            "{processes} 个进程，{lines} 行输出，先两行，后四行。",
                            run -> {
                                assertThat(run.number("processes")).isEqualTo(4);
                                assertThat(run.lines()).hasSize(6);
                                assertThat(run.lines().subList(0, 2))
                                        .allMatch(line -> line.startsWith("fork 1: "));
                                assertThat(run.lines().subList(2, 6))
                                        .allMatch(line -> line.startsWith("fork 2: "));
                            }),
                    claim(
                            "num03/two-forks-four",
                            "Then both of them came to the second `fork`, and each got a child",
                            "然后两个进程都来到第二个 `fork`，各得一个子进程",
                            run -> {
                                var parents =
                                        run.all(ProcessStarted.class).stream()
                                                .map(ProcessStarted::ppid)
                                                .toList();
                                assertThat(parents)
                                        .filteredOn(ppid -> ppid == pid(run, "main"))
                                        .hasSize(2);
                                assertThat(parents)
                                        .filteredOn(ppid -> ppid == pid(run, "1"))
                                        .hasSize(1);
                            }),
                    claim(
                            "num03/two-forks-three",
                            "Only the {set.again} called `fork` a second time: {processes} processes.",
                            "第二个 `fork` 只有 {ppid.2} 执行了，所以一共 {processes} 个进程。",
                            run -> {
                                assertThat(run.number("processes")).isEqualTo(3);
                                assertThat(run.number("ppid.2")).isEqualTo(pid(run, "main"));
                            }),
                    claim(
                                    "num03/two-forks-three",
                                    "Three processes as before, but look at the shape: grandparent, parent, child.",
                                    "还是三个进程，但看看形状：祖父进程、父进程、子进程，连成一串。",
                                    run -> {
                                        assertThat(run.number("processes")).isEqualTo(3);
                                        assertThat(run.number("ppid.1"))
                                                .isEqualTo(pid(run, "main"));
                                        assertThat(run.number("ppid.2")).isEqualTo(pid(run, "1"));
                                    })
                            .with("again=child"),
                    claim(
                            "num03/two-forks-three",
                            "{pid.2} was the last to appear, and its parent was {ppid.2}.",
                            "最后出现的是 {pid.2}，它的父进程就是 {ppid.2}。",
                            run -> {
                                assertThat(start(run, pid(run, "2")))
                                        .isGreaterThanOrEqualTo(start(run, pid(run, "1")));
                                assertThat(run.lines())
                                        .contains(
                                                pid(run, "2")
                                                        + ", child of "
                                                        + (int) run.number("ppid.2")
                                                        + ": new, from the second fork");
                            }),
                    claim(
                            "num03/two-forks-three",
                            "Each call of `fork` that is really carried out adds exactly one process",
                            "每真正执行一次 `fork`，就恰好多一个进程",
                            run ->
                                    assertThat(run.all(ForkReturned.class))
                                            .filteredOn(fork -> fork.value() > 0)
                                            .hasSize(2)),
                    claim(
                            "num03/n-forks",
                            "{set.n} forks in a row made {processes} processes, and each printed its line: {lines}.",
                            "连着 fork {set.n} 次，得到 {processes} 个进程，每个打印一行，共 {lines} 行。",
                            run -> {
                                assertThat(run.number("processes")).isEqualTo(8);
                                assertThat(run.all(OutputWritten.class))
                                        .hasSize(8)
                                        .extracting(TraceEvent::pid)
                                        .doesNotHaveDuplicates();
                            }),
                    claim(
                            "num03/n-forks",
                            "the processes made in the last round have no children, and the first process has {set.n}.",
                            "最后一轮才出现的进程没有子进程，最初那个进程有 {set.n} 个。",
                            run -> {
                                assertThat(run.lines())
                                        .filteredOn(line -> line.endsWith("has []"))
                                        .hasSize(4);
                                assertThat(saidBy(run, pid(run, "main")))
                                        .singleElement()
                                        .asString()
                                        .matches(".*has \\[\\d+, \\d+, \\d+]");
                            }),
                    claim(
                            "num03/n-forks",
                            "so each round doubles them.",
                            "所以每一轮都翻一番。",
                            run ->
                                    assertThat(run.all(ForkReturned.class))
                                            .filteredOn(fork -> fork.value() > 0)
                                            .hasSize(1 + 2 + 4)),
                    claim(
                            "num03/orphan",
                            "{pid.1} asked for its parent twice. First the answer was {pid.main}.",
                            "{pid.1} 问了两次“我的父进程是谁”。第一次的答案是 {pid.main}",
                            run ->
                                    assertThat(saidBy(run, pid(run, "1")))
                                            .hasSize(2)
                                            .startsWith("child: my parent is " + pid(run, "main"))),
                    claim(
                            "num03/orphan",
                            "Two seconds later that process was gone, and the answer was another one",
                            "两秒之后，那个进程已经不在了，答案也变了",
                            run -> {
                                var last = run.all(OutputWritten.class).getLast();
                                // On a crowded machine the parent may need more than a second to
                                // end; then it was not gone yet.
                                if (Moments.end(run, pid(run, "main")) < last.t()) {
                                    assertThat(last.text())
                                            .isNotEqualTo(
                                                    "child: my parent is " + pid(run, "main"));
                                }
                                assertThat(run.all(ParentChanged.class))
                                        .anyMatch(
                                                change ->
                                                        change.pid() == pid(run, "1")
                                                                && change.ppid()
                                                                        != pid(run, "main"));
                            }),
                    claim(
                            "num03/orphan",
                            "It went on and printed its last line, so there are {lines}.",
                            "它继续运行，打印出了最后一行，所以一共 {lines} 行",
                            run ->
                                    assertThat(run.lines())
                                            .hasSize(3)
                                            .last()
                                            .asString()
                                            .startsWith("child: ")),
                    claim(
                            "num03/orphan",
                            "Processes do not end because their parents do.",
                            "父进程结束，并不会让子进程跟着结束。",
                            run ->
                                    assertThat(end(run, pid(run, "1")))
                                            .isGreaterThan(end(run, pid(run, "main")))),
                    claim(
                            "num03/zombie",
                            "{broken.pid.1} had ended at once, and still it was there: a **zombie**.",
                            "左边的 {broken.pid.1} 一启动就结束了，却还在那里：它成了**僵尸进程**。",
                            run -> {
                                assertThat(run.number("broken.zombies")).isEqualTo(1);
                                assertThat(end(run, pid(run, "broken", "main")))
                                        .isGreaterThan(end(run, pid(run, "broken", "1")) + SECOND);
                            }),
                    claim(
                            "num03/zombie",
                            "`waitpid` fetched exit code {fixed.exit.1}, and the entry was removed.",
                            "`waitpid` 取走退出码 {fixed.exit.1}，那条记录随之消失。",
                            run -> {
                                assertThat(run.number("fixed.exit.1")).isEqualTo(3);
                                assertThat(run.lines("fixed")).contains("parent: it ended with 3");
                                assertThat(run.all("fixed", ProcessReaped.class))
                                        .anyMatch(
                                                reaped ->
                                                        reaped.pid() == pid(run, "fixed", "1")
                                                                && reaped.by()
                                                                        == pid(
                                                                                run, "fixed",
                                                                                "main"));
                            }));

    private Num03Claims() {}
}
