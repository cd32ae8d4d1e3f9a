package forklore.course;

import static forklore.course.Claim.*;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.CoreStretch;
import forklore.model.Series;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.SyncEvent.BarrierPassed;
import forklore.trace.TraceEvent;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What Num08 says, and how a run decides it. How long something takes says little on a machine
/// that is busy with other things; how much of the cores it had is the system's own word.
final class Num08Claims {
    /// Who holds the GIL computes; a little beside it is done without.
    private static final double ONE_CORE = 1.35;

    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num08/waiting",
                            "The threads waited all at the same time",
                            "线程是一起等的",
                            run -> {
                                assertThat(run.number("took.loop.1")).isGreaterThan(3.9);
                                assertThat(run.number("took.threads.4"))
                                        .isBetween(0.98, run.number("took.loop.1") - 0.5);
                            }),
                    claim(
                            "num08/waiting",
                            "Waiting uses no core.",
                            "等待不占核心。",
                            run -> {
                                assertThat(used(run, "loop").orElse(0)).isLessThan(0.5);
                                assertThat(used(run, "threads").orElse(0)).isLessThan(0.5);
                            }),
                    claim(
                            "num08/computing",
                            "No more than that many can compute at the same moment",
                            "同一时刻能计算的不会更多",
                            run -> {
                                for (String way : List.of("loop", "threads", "processes")) {
                                    assertThat(used(run, way).orElse(0))
                                            .as(way)
                                            .isLessThan(1.2 * run.number("cores"));
                                }
                            }),
                    python(
                            "num08/computing",
                            "together they never get more than about one core",
                            "全部加起来，也只用得到大约一个核心",
                            run -> assertThat(used(run, "threads").orElse(0)).isLessThan(ONE_CORE)),
                    claim(
                            "num08/take-turns",
                            "What they have together is never more than there is.",
                            "全部加起来，绝不会比核心能给的更多。",
                            run -> {
                                double had = 0;
                                for (int i = 1; i <= 4; i++) {
                                    had += run.number("number." + i);
                                }
                                assertThat(had)
                                        .isPositive()
                                        .isLessThan(run.number("cores") * life(run) + 0.5);
                            }),
                    claim(
                            "num08/take-turns",
                            "A process with one thread, on the other hand, never has more than one core.",
                            "只有一个线程的进程，最多也只用到一个核心。",
                            run -> {
                                for (int i = 1; i <= 4; i++) {
                                    assertThat(run.number("share." + i)).isBetween(0.0, 1.05);
                                }
                            }),
                    python(
                            "num08/affinity",
                            "Pinned to one core, the two processes took turns on it",
                            "绑定到一个核心上，两个进程轮流用它",
                            run -> assertThat(onOneCore(run)).isGreaterThan(0.9)),
                    claim(
                            "num08/curve",
                            "The best time was had with {fastest} workers",
                            "最快的是 {fastest} 个工作进程",
                            run -> {
                                double best = run.number("took." + (int) run.number("fastest"));
                                for (int workers = 1; workers <= 8; workers++) {
                                    assertThat(run.number("took." + workers))
                                            .isGreaterThanOrEqualTo(best);
                                }
                            }),
                    claim(
                            "num08/curve",
                            "main and the workers meet at a **barrier**, where each waits until all are there",
                            "主进程和工作进程在**屏障**处碰头，谁先到谁就等，到齐为止",
                            run ->
                                    assertThat(run.all(BarrierPassed.class))
                                            .extracting(BarrierPassed::parties)
                                            .containsExactly(2, 3, 4, 5, 6, 7, 8, 9)),
                    claim(
                            "num08/two-curves",
                            "Up to {set.most} workers shared the same work.",
                            "同样的活儿，最多由 {set.most} 个来分担。",
                            run -> {
                                assertThat(run.number("took.processes.4")).isPositive();
                                assertThat(run.number("took.threads.4")).isPositive();
                            }),
                    python(
                            "num08/two-curves",
                            "the GIL lets one of them compute at a time.",
                            "GIL 一次只让一个线程计算。",
                            run -> assertThat(used(run, "threads").orElse(0)).isLessThan(ONE_CORE)),
                    claim(
                            "num08/start-cost",
                            "`fork` copies a process that has all that already.",
                            "`fork` 复制一个已经装好的进程",
                            run ->
                                    assertThat(run.number("took.fork.8"))
                                            .isLessThan(run.number("took.spawn.8"))),
                    claim(
                            "num08/start-cost",
                            "A thread needs little more than a stack.",
                            "线程只要一个栈，差不多就够了。",
                            run ->
                                    assertThat(run.number("took.thread.8"))
                                            .isLessThan(run.number("took.spawn.8"))),
                    claim(
                            "num08/chunks",
                            "{broken.tasks} tasks, one for each number. Each travelled to a worker alone",
                            "{broken.tasks} 个任务，一个数一个。每个数都单独送到工作进程",
                            run -> {
                                assertThat(run.number("broken.tasks")).isEqualTo(300);
                                assertThat(run.number("fixed.tasks")).isEqualTo(4);
                                for (String lane : List.of("broken", "fixed")) {
                                    assertThat(run.number(lane + ".done"))
                                            .isEqualTo(run.number(lane + ".tasks"));
                                    assertThat(run.number(lane + ".workerCount")).isEqualTo(2);
                                }
                            }));

    private Num08Claims() {}

    private static World end(DemoRun run) {
        return Timeline.EMPTY.append(run.events()).end();
    }

    /// The most cores that several of this way had on average, while they were measured.
    private static OptionalDouble used(DemoRun run, String way) {
        return Series.of(end(run), "").stream()
                .filter(series -> series.way().equals(way))
                .findFirst()
                .orElseThrow()
                .mostCores();
    }

    /// Seconds from the first start of a process to the last end of one.
    private static double life(DemoRun run) {
        long start = run.all(ProcessStarted.class).getFirst().t();
        return (run.all(ProcessExited.class).getLast().t() - start) / 1e9;
    }

    /// How much of what the first two children used they used on one core; all, where the system
    /// does not tell of cores.
    private static double onOneCore(DemoRun run) {
        var two =
                run.all(ProcessStarted.class).stream()
                        .map(TraceEvent::pid)
                        .skip(1)
                        .limit(2)
                        .toList();
        Map<Integer, Long> times =
                end(run).cores().past().stream()
                        .filter(stretch -> two.contains(stretch.pid()))
                        .collect(
                                Collectors.groupingBy(
                                        CoreStretch::core,
                                        Collectors.summingLong(
                                                it -> (it.to() - it.from()) * it.share())));
        long all = times.values().stream().mapToLong(Long::longValue).sum();
        long most = times.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return all == 0 ? 1 : (double) most / all;
    }
}
