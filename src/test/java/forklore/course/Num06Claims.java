package forklore.course;

import static forklore.course.Claim.*;
import static forklore.course.Moments.*;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.run.Outcome;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;

import java.util.List;

/// What Num06 says, and how a run decides it.
final class Num06Claims {
    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num06/apply",
                            "The work goes round the workers ({workers}), but never to two at once.",
                            "任务轮流分给每个进程（{workers}），但从来不会有两个同时在做。",
                            run -> {
                                assertThat(run.number("maxBusy")).isEqualTo(1);
                                assertThat(run.number("workerCount")).isGreaterThan(1);
                            }),
                    claim(
                            "num06/terminate",
                            "what was under way is cut off, and what was waiting is never begun.",
                            "正在做的被打断，还在排队的不会再做。",
                            run -> assertThat(run.number("done")).isLessThan(run.number("tasks"))),
                    claim(
                            "num06/no-join",
                            "On the right, `join` blocked main until {fixed.done} were done.",
                            "右边的 `join` 阻塞了主进程，直到 {fixed.done} 个都做完。",
                            run -> {
                                assertThat(run.number("fixed.done"))
                                        .isEqualTo(run.number("fixed.tasks"));
                                assertThat(run.number("broken.done"))
                                        .isLessThan(run.number("fixed.done"));
                            }),
                    java(
                            "num06/dead-parent",
                            "In Java here, a worker ends as soon as the pipe to its parent breaks.",
                            "在这里的 Java 里，通往父进程的管道一断，工作进程就结束。",
                            run ->
                                    assertThat(run.number("broken.done"))
                                            .isLessThan(run.number("broken.tasks"))),
                    claim(
                            "num06/side-by-side",
                            "it never had more than {apply.maxBusy} task under way, so all durations add up.",
                            "任何时刻都只有 {apply.maxBusy} 个任务在做，时间只能一段一段累加。",
                            run -> {
                                assertThat(run.number("apply.maxBusy")).isEqualTo(1);
                                assertThat(run.number("apply.total"))
                                        .isGreaterThan(run.number("apply.sum") - 0.001);
                            }),
                    claim(
                            "num06/side-by-side",
                            "kept up to **{apply-async.maxBusy}** workers busy at once",
                            "最多让 **{apply-async.maxBusy}** 个进程同时忙",
                            run -> assertThat(run.number("apply-async.maxBusy")).isEqualTo(3)),
                    claim(
                            "num06/side-by-side",
                            "Saved: **{saved}**.",
                            "省下 **{saved}**。",
                            run -> {
                                assertThat(run.number("saved")).isGreaterThan(1);
                                assertThat(run.number("apply-async.total"))
                                        .isLessThan(run.number("apply.total"));
                            }),
                    claim(
                            "num06/side-by-side",
                            "On the left, the clock that was started *after* the loop shows next to nothing",
                            "左边那个在循环**之后**才开始的计时几乎是零",
                            run -> {
                                var clocks = clocks(run, "apply");
                                // What is left is the workers' end, slow on a busy machine.
                                assertThat(clocks.afterLoop()).isLessThan(clocks.beforeLoop() / 2);
                            }),
                    claim(
                            "num06/side-by-side",
                            "On the right, the loop only hands out tasks and takes almost no time, so both clocks agree.",
                            "右边的循环只管派活，几乎不用时间，所以两个计时相差无几。",
                            run -> {
                                // A busy machine makes everything slow, also what lies between the
                                // two lines that read the clocks: the other side says how.
                                assertThat(Math.abs(clocks(run, "apply-async").loop()))
                                        .isLessThan(clocks(run, "apply").loop() / 4);
                            }),
                    claim(
                            "num06/side-by-side",
                            "Both pools had the same number of workers",
                            "两个池的工作进程一样多",
                            run -> {
                                assertThat(workers(run, "apply")).hasSize(3);
                                assertThat(workers(run, "apply-async")).hasSize(3);
                            }),
                    claim(
                            "num06/side-by-side",
                            "Both generators have the same seed, and both main processes draw in the same order.",
                            "因为种子相同，而且都是在主进程里按同样的顺序抽的。",
                            run ->
                                    assertThat(
                                                    run.number("apply.sum")
                                                            - run.number("apply-async.sum"))
                                            .isBetween(-1.0, 1.0)),
                    claim(
                            "num06/apply",
                            "\"start\" came only after the last task: by then there was nothing left to start.",
                            "“开始”要等最后一个任务做完才打印，而那时已经没有什么可开始的了。",
                            run ->
                                    assertThat(run.line("---- start ----").t())
                                            .isGreaterThan(
                                                    run.all(TaskStarted.class).getLast().t())),
                    claim(
                            "num06/apply",
                            "The workers {workers} took turns, one task at a time.",
                            "{workers} 这几个进程轮流干活，一次只做一个任务。",
                            run -> {
                                assertThat(run.number("maxBusy")).isEqualTo(1);
                                assertThat(run.all(TaskStarted.class))
                                        .extracting(TaskStarted::task)
                                        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
                            }),
                    claim(
                            "num06/apply",
                            "The clock started before the loop shows the true total.",
                            "循环之前开始的计时，是真实的总时间",
                            run ->
                                    assertThat(seconds(run.line("before the loop").text()))
                                            .isGreaterThan(run.number("sum") - 0.1)),
                    claim(
                            "num06/apply",
                            "The one started after it saw none of the work.",
                            "循环之后才开始的，一个任务也没有赶上。",
                            run ->
                                    assertThat(clocks(run, "").afterLoop())
                                            .isLessThan(clocks(run, "").beforeLoop() / 4)),
                    claim(
                            "num06/apply-async",
                            "\"start\" was printed while the first tasks were only just beginning",
                            "“开始”打印出来的时候，头几个任务才刚刚开始",
                            run ->
                                    assertThat(run.line("---- start ----").t())
                                            .isLessThan(run.all(TaskStarted.class).getLast().t())),
                    claim(
                            "num06/apply-async",
                            "That is why \"end\" comes last.",
                            "所以“结束”排在最后。",
                            run ->
                                    assertThat(run.line("----- end -----").t())
                                            .isGreaterThan(
                                                    run.all(TaskFinished.class).getLast().t())),
                    claim(
                            "num06/apply-async",
                            "At most {maxBusy} tasks ran at the same moment, done by {workerCount} workers ({workers}), each pid again and again.",
                            "同一时刻最多有 {maxBusy} 个任务在做，干活的是 {workerCount} 个进程（{workers}），同样的 pid 一次次出现。",
                            run -> {
                                assertThat(run.number("maxBusy")).isEqualTo(3);
                                assertThat(run.number("workerCount")).isEqualTo(3);
                                assertThat(run.all(TaskStarted.class))
                                        .hasSize(10)
                                        .allMatch(task -> workers(run, "").contains(task.pid()));
                            }),
                    claim(
                            "num06/apply-async",
                            "Starts three workers, at once, and keeps them.",
                            "立刻启动三个工作进程，此后一直留用。",
                            run -> assertThat(workers(run, "")).hasSize(3)),
                    java(
                            "num06/apply-async",
                            "Watch the slots: every pid is there before task 0 begins.",
                            "看看那几个格子：0 号任务还没开始，所有 pid 都已经在那里了。",
                            run ->
                                    assertThat(run.all(ProcessStarted.class))
                                            .filteredOn(process -> process.role() == Role.WORKER)
                                            .allMatch(
                                                    worker ->
                                                            worker.t()
                                                                    < run.all(TaskStarted.class)
                                                                            .getFirst()
                                                                            .t())),
                    claim(
                            "num06/apply-async",
                            "The pool started them once, before the first task, and each takes the next task as soon as it is free.",
                            "进程池在第一个任务之前就把它们启动好了，谁空下来谁就接下一个任务。",
                            run ->
                                    assertThat(
                                                    run.all(TaskStarted.class).stream()
                                                            .map(TaskStarted::pid)
                                                            .distinct()
                                                            .count())
                                            .isBetween(2L, 3L)),
                    claim(
                            "num06/terminate",
                            "At \"enough\", each of the workers ({workers}) was in the middle of another task; those tasks were cut off, and the rest never began.",
                            "喊“够了”的时候，每个工作进程（{workers}）都有一个做到一半的任务，全被打断，剩下的根本没开始。",
                            run -> {
                                assertThat(run.number("done")).isLessThanOrEqualTo(3);
                                assertThat(run.all(TaskStarted.class)).hasSizeLessThanOrEqualTo(6);
                                assertThat(run.number("tasks")).isEqualTo(10);
                            }),
                    claim(
                            "num06/terminate",
                            "`join` waits only for the workers to end, and they end at once.",
                            "`join` 只需要等工作进程结束，而那是一瞬间的事。",
                            run ->
                                    assertThat(
                                                    run.line("----- end -----").t()
                                                            - run.line("---- enough ----").t())
                                            .isLessThan(3 * SECOND)),
                    claim(
                            "num06/open-join",
                            "The first `join` failed at once",
                            "第一次 `join` 立刻失败",
                            run ->
                                    assertThat(run.lines().getFirst())
                                            .startsWith("error: Pool is still running")),
                    claim(
                            "num06/open-join",
                            "{lines} lines: the error, and the result after `close` and a second `join`.",
                            "{lines} 行：先是错误，然后是 `close` 和第二次 `join` 之后的结果。",
                            run ->
                                    assertThat(run.lines())
                                            .hasSize(2)
                                            .last()
                                            .isEqualTo("result 49")),
                    python(
                            "num06/open-join",
                            "`apply_async(power, (7,), {\"exponent\": 2})` calls `power(7, exponent=2)`.",
                            "`apply_async(power, (7,), {\"exponent\": 2})` 调用的是 `power(7, exponent=2)`。",
                            run -> assertThat(run.lines()).contains("result 49")),
                    claim(
                            "num06/no-get",
                            "Left: {broken.failed} of {broken.tasks} tasks failed, and the program said \"everything went well\".",
                            "左边：{broken.tasks} 个任务失败了 {broken.failed} 个，程序却说“一切顺利”。",
                            run -> {
                                assertThat(run.number("broken.failed")).isEqualTo(1);
                                assertThat(run.number("broken.tasks")).isEqualTo(3);
                                assertThat(run.lines("broken"))
                                        .containsExactly("everything went well");
                            }),
                    claim(
                            "num06/no-get",
                            "Right: the program asked for three results, and printed the failure with its reason.",
                            "右边：三个结果都问过了，失败的那个打印出了原因。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .hasSize(3)
                                            .element(1)
                                            .asString()
                                            .startsWith("failed: ")
                                            .contains("7 is odd")),
                    claim(
                            "num06/killed-worker",
                            "On both sides the pool noticed at once and put a new worker in its place.",
                            "两边的池都立刻发现，补上一个新进程。",
                            run -> {
                                assertThat(workers(run, "broken")).hasSize(3);
                                assertThat(workers(run, "fixed")).hasSize(3);
                            }),
                    claim(
                            "num06/killed-worker",
                            "Lost with the old one: {fixed.lost}, the task it was working on.",
                            "随旧进程丢掉的任务有 {fixed.lost} 个，就是它正在做的那个。",
                            run -> {
                                assertThat(run.all("broken", TaskLost.class)).hasSize(1);
                                assertThat(run.all("fixed", TaskLost.class))
                                        .hasSize(1)
                                        .allMatch(lost -> lost.exitCode() == -9);
                            }),
                    java(
                            "num06/killed-worker",
                            "Left: main crashed without reading the other results.",
                            "左边：主进程随之崩溃，别的结果都没来得及看。",
                            run -> {
                                assertThat(run.number("broken.exit.main")).isEqualTo(1);
                                assertThat(run.lines("broken"))
                                        .filteredOn(line -> line.startsWith("result "))
                                        .hasSizeLessThan(3);
                            }),
                    java(
                            "num06/killed-worker",
                            "Right: main caught the exception and did that one task again.",
                            "右边：主进程捕获这个异常，把那一个任务重做了一遍。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .filteredOn(line -> line.startsWith("again: "))
                                            .hasSize(1)),
                    claim(
                            "num06/killed-worker",
                            "Those still waiting belong to no worker; a new worker takes them.",
                            "还在排队的任务不属于任何进程，新来的进程会接着做。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .filteredOn(line -> line.startsWith("result "))
                                            .hasSize(3)),
                    python(
                            "num06/killed-worker",
                            "`get()` on that task **waits for ever**.",
                            "对那个任务 `get()`，会**永远等下去**。",
                            run -> assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class)),
                    claim(
                            "num06/no-join",
                            "Left: main came to its end with {broken.done} of {broken.tasks} tasks done, and its workers were terminated.",
                            "左边：主进程走到结尾时，{broken.tasks} 个任务做完了 {broken.done} 个，工作进程随即被终止。",
                            run -> {
                                assertThat(run.number("broken.done")).isZero();
                                assertThat(run.number("broken.tasks")).isEqualTo(4);
                                assertThat(run.lines("broken"))
                                        .noneMatch(line -> line.endsWith(" done"));
                            }),
                    claim(
                            "num06/no-join",
                            "`join` waited, and {fixed.done} were done.",
                            "`join` 等着，{fixed.done} 个都做完了。",
                            run -> {
                                assertThat(run.number("fixed.done")).isEqualTo(4);
                                assertThat(run.lines("fixed").getLast())
                                        .isEqualTo("----- end -----");
                            }),
                    java(
                            "num06/dead-parent",
                            "the workers notice that the pipe to their parent has broken and end by themselves.",
                            "工作进程会发现通往父进程的管道断了，自行结束。",
                            run ->
                                    assertThat(workers(run, "broken"))
                                            .hasSize(2)
                                            .allMatch(
                                                    worker ->
                                                            end(run, worker)
                                                                    > end(
                                                                            run,
                                                                            pid(
                                                                                    run, "broken",
                                                                                    "main")))),
                    python(
                            "num06/dead-parent",
                            "run on as **orphans** until their task is done; delivering the result then fails with a `BrokenPipeError`.",
                            "会成为**孤儿进程**，把正在做的任务做完，交结果时才以 `BrokenPipeError` 失败",
                            run -> {
                                assertThat(run.lines("broken"))
                                        .filteredOn(line -> line.endsWith(" done"))
                                        .hasSize(2);
                                assertThat(everything(run, "broken")).contains("BrokenPipeError");
                            }),
                    claim(
                            "num06/dead-parent",
                            "so they ended *before* main.",
                            "所以它们在主进程**之前**结束。",
                            run ->
                                    assertThat(workers(run, "fixed"))
                                            .hasSize(2)
                                            .allMatch(
                                                    worker ->
                                                            end(run, worker)
                                                                    < end(
                                                                            run,
                                                                            pid(
                                                                                    run, "fixed",
                                                                                    "main")))),
                    python(
                            "num06/exit-in-task",
                            "The pool started a new worker, but the task was lost without a word, and `get()` waited until Forklore put an end to it.",
                            "池补上了新进程，任务却丢了，没有任何提示，`get()` 一直等到 Forklore 终止它。",
                            run -> {
                                assertThat(run.all("broken", TaskLost.class)).hasSize(1);
                                assertThat(workers(run, "broken")).hasSize(3);
                                assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
                            }),
                    python(
                            "num06/exit-in-task",
                            "Right: an exception ends only the task.",
                            "右边：抛异常只结束这一个任务",
                            run -> {
                                assertThat(workers(run, "fixed")).hasSize(2);
                                assertThat(run.lines("fixed"))
                                        .containsExactly(
                                                "result 2", "failed: 7 is odd", "result 5");
                            }),
                    python(
                            "num06/odd-exception",
                            "and every later `get()` waited for ever.",
                            "以后每个 `get()` 都永远等下去。",
                            run -> {
                                assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
                                assertThat(run.lines("broken"))
                                        .noneMatch(line -> line.startsWith("result 5"));
                            }),
                    python(
                            "num06/odd-exception",
                            "Right: both arguments kept, and the failure was reported like any other.",
                            "右边：两个参数都留着，这次失败就像别的失败一样报了上来。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .hasSize(3)
                                            .element(1)
                                            .asString()
                                            .startsWith("failed: ")));

    private Num06Claims() {}

    /// What a program printed at its end, s.
    ///
    /// @param beforeLoop by the clock that was started before the loop
    /// @param afterLoop by the one that was started after it
    private record Clocks(double beforeLoop, double afterLoop) {
        double loop() {
            return beforeLoop - afterLoop;
        }
    }

    private static Clocks clocks(DemoRun run, String lane) {
        var clocks =
                run.lines(lane).stream()
                        .filter(line -> line.contains(" the loop: "))
                        .mapToDouble(Moments::seconds)
                        .toArray();
        assertThat(clocks).hasSize(2);
        return new Clocks(clocks[0], clocks[1]);
    }
}
