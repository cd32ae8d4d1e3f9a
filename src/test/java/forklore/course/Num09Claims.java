package forklore.course;

import static forklore.course.Claim.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import forklore.model.Measure;
import forklore.model.Measures;
import forklore.model.Timeline;
import forklore.run.Outcome;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncCreated;
import forklore.trace.Wait;

import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// What Num09 says, and how a run decides it.
final class Num09Claims {
    static final List<Claim> ALL =
            List.of(
                    claim(
                            "num09/lost-update",
                            "Both added one, both wrote the same sum, and one addition was gone.",
                            "各加一，写下同样的和，一次加法就没了",
                            run -> {
                                assertThat(run.number("broken.number.main")).isLessThan(10);
                                assertThat(
                                                run.lines("broken").stream()
                                                        .filter(line -> line.contains(" wrote "))
                                                        .map(
                                                                line ->
                                                                        line.replaceAll(
                                                                                ".* wrote ", ""))
                                                        .distinct()
                                                        .count())
                                        .isLessThan(10);
                            }),
                    claim(
                            "num09/lost-update",
                            "The part from reading to writing is a **critical section**: one process at a time.",
                            "从读到写这一段叫**临界区**：一次只能有一个进程在里面。",
                            run -> assertThat(run.number("fixed.number.main")).isEqualTo(10)),
                    claim(
                            "num09/lost-update",
                            "The other one **blocked** until the lock was released.",
                            "另一个**阻塞**着，直到锁被释放。",
                            run -> assertThat(waits(run, "fixed", Wait.LOCK)).isNotEmpty()),
                    claim(
                            "num09/one-at-a-time",
                            "Three came, and all three got in, one after the other: {number.main} s.",
                            "来了三个，三个也都进去了，只是一个接一个：{number.main} 秒。",
                            run -> {
                                assertThat(run.number("number.main")).isGreaterThan(3);
                                var doors =
                                        run.lines().stream()
                                                .filter(
                                                        line ->
                                                                line.endsWith("inside")
                                                                        || line.endsWith("leaves"))
                                                .map(line -> line.replaceAll(".* ", ""))
                                                .toList();
                                assertThat(doors)
                                        .containsExactly(
                                                "inside", "leaves", "inside", "leaves", "inside",
                                                "leaves");
                            }),
                    claim(
                            "num09/too-large",
                            "{broken.number.main} s on the left, {fixed.number.main} s on the right, and the same number of plates.",
                            "左边 {broken.number.main} 秒，右边 {fixed.number.main} 秒，盘子一样多。",
                            run -> {
                                assertThat(run.number("broken.number.main"))
                                        .isGreaterThan(4.5)
                                        .isGreaterThan(run.number("fixed.number.main"));
                                assertThat(run.lines("broken")).contains("plates: 3");
                                assertThat(run.lines("fixed")).contains("plates: 3");
                            }),
                    claim(
                            "num09/too-large",
                            "each cook held the lock while cooking",
                            "左边的厨师做饭时一直拿着锁",
                            run -> {
                                for (int cook = 1; cook <= 3; cook++) {
                                    assertThat(held(run, "broken", cook))
                                            .isGreaterThan(1.49)
                                            .isGreaterThan(held(run, "fixed", cook));
                                }
                            }),
                    claim(
                            "num09/lock-cost",
                            "Under a lock that nobody else wanted, an addition took {number.main} times as long.",
                            "锁没有人抢，加锁的加法还是花了 {number.main} 倍的时间。",
                            run -> assertThat(run.number("number.main")).isGreaterThanOrEqualTo(1)),
                    claim(
                            "num09/semaphore",
                            "Six guests, three permits: two rounds, {number.main} s.",
                            "六位客人，三个许可，两轮，{number.main} 秒。",
                            run -> {
                                // One round takes 1.5 s; main's own clock may start a moment late.
                                assertThat(run.number("number.main")).isGreaterThan(2.5);
                                assertThat(mostInside(run.lines(), "sits down", "gets up"))
                                        .isEqualTo(3);
                            }),
                    claim(
                            "num09/event",
                            "after a single `set` all three ran.",
                            "只 `set` 了一次，三个都跑了。",
                            run -> {
                                long bang = run.line("bang").t();
                                for (int i = 1; i <= 3; i++) {
                                    assertThat(run.line("runner " + i + " runs").t())
                                            .isGreaterThan(bang);
                                }
                            }),
                    claim(
                            "num09/condition",
                            "Left: bought with {broken.number.1} of 3. Right: with {fixed.number.1}.",
                            "左边：有 {broken.number.1} 枚就买了（要 3 枚）；右边：有 {fixed.number.1} 枚。",
                            run -> {
                                assertThat(run.number("broken.number.1")).isLessThan(3);
                                assertThat(run.number("fixed.number.1")).isEqualTo(3);
                            }),
                    claim(
                            "num09/condition",
                            "it releases that lock, sleeps until somebody calls `notify`",
                            "释放这把锁；睡到有谁调用 `notify`",
                            run -> {
                                var waits = waits(run, "fixed", Wait.CONDITION);
                                assumeFalse(waits.isEmpty(), "came after the last coin");
                                var wait = waits.getFirst();
                                assertThat(run.all("fixed", SyncAcquired.class))
                                        .as("main takes the lock while the buyer waits")
                                        .anyMatch(
                                                taken ->
                                                        taken.pid() != wait.pid()
                                                                && taken.t() > wait.t());
                            }),
                    claim(
                            "num09/barrier",
                            "The slowest needed three seconds, and nobody went on before that: {number.1} s.",
                            "最慢的要三秒，在那之前谁也没有往下走：{number.1} 秒。",
                            run -> {
                                long last = run.line("Cleo is at the hut").t();
                                for (var name : List.of("Ann", "Ben", "Cleo")) {
                                    assertThat(run.line(name + " goes on").t()).isGreaterThan(last);
                                }
                            }),
                    claim(
                            "num09/opposite-order",
                            "each took one lock, and then asked for the other's. Neither came any further.",
                            "各拿到一把，再去要对方的那一把，谁也没能往前走。",
                            run -> {
                                assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
                                assertThat(run.lines("broken"))
                                        .hasSize(2)
                                        .allMatch(line -> line.endsWith(" has one"));
                            }),
                    claim(
                            "num09/opposite-order",
                            "Two processes need the same two locks",
                            "两个进程要同样的两把锁",
                            run -> assertThat(circle(run)).containsExactlyInAnyOrder("1", "2")),
                    claim(
                            "num09/opposite-order",
                            "Right: the same two locks in the **same order**, and whoever is first gets both.",
                            "右边：同样的两把锁，按**同样的顺序**拿，谁先到，谁就两把都拿到。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .hasSize(5)
                                            .endsWith("both are done")),
                    claim(
                            "num09/same-lock-twice",
                            "Left: main waited for a lock that it held itself.",
                            "左边：主进程在等一把自己拿着的锁。",
                            run -> {
                                assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
                                assertThat(run.lines("broken"))
                                        .containsExactly("main has the lock");
                                assertThat(run.lines("fixed"))
                                        .containsExactly(
                                                "main has the lock", "noted: milk", "done");
                            }),
                    claim(
                            "num09/same-lock-twice",
                            "The circle has a single process in it.",
                            "这个圈里只有一个进程。",
                            run -> assertThat(circle(run)).containsExactly("main")),
                    claim(
                            "num09/join-inside",
                            "A circle needs no two locks",
                            "圈不一定要有两把锁",
                            run -> assertThat(circle(run)).containsExactlyInAnyOrder("main", "1")),
                    claim(
                            "num09/join-inside",
                            "Left: main held the lock and waited in `join` for {broken.pid.1}, and that one waited for the lock.",
                            "左边：主进程拿着锁，在 `join` 里等 {broken.pid.1}，而它在等那把锁。",
                            run -> {
                                assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
                                assertThat(run.lines("broken"))
                                        .containsExactlyInAnyOrder(
                                                "main waits for its child",
                                                "the child wants the lock");
                            }),
                    claim(
                            "num09/join-inside",
                            "Right: main released it first, and the child ended with exit code {fixed.exit.1}.",
                            "右边：主进程先释放了锁，子进程以退出码 {fixed.exit.1} 结束。",
                            run -> {
                                assertThat(run.number("fixed.exit.1")).isZero();
                                assertThat(run.lines("fixed"))
                                        .endsWith("the child has it", "main: done");
                            }),
                    claim(
                            "num09/both-read",
                            "Left: both waited in `recv` (in Java, `receive`), and both would have sent afterwards.",
                            "左边：两个都在 `recv` 里等（Java 是 `receive`），都打算等完再发。",
                            run -> {
                                assertThat(run.outcome()).isInstanceOf(Outcome.TimedOut.class);
                                assertThat(run.lines("broken"))
                                        .containsExactlyInAnyOrder("Ann listens", "Ben listens");
                            }),
                    claim(
                            "num09/both-read",
                            "A deadlock needs no lock; any kind of waiting will do.",
                            "死锁不一定要有锁，哪种等待都能造成。",
                            run -> {
                                assertThat(circle(run)).containsExactlyInAnyOrder("1", "2");
                                assertThat(waits(run, "broken", Wait.LOCK)).isEmpty();
                            }),
                    claim(
                            "num09/both-read",
                            "Right: one of them speaks first.",
                            "右边：其中一个先开口。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .contains(
                                                    "Ben heard: hello from Ann",
                                                    "Ann heard: hello from Ben")
                                            .endsWith("both have heard")),
                    claim(
                            "num09/bounded-buffer",
                            "Main had put in all six after {number.main} s.",
                            "主进程在 {number.main} 秒以后放完了六个。",
                            run -> {
                                assertThat(run.number("number.main")).isGreaterThan(2);
                                assertThat(run.lines())
                                        .startsWith(
                                                "took 1", "took 2", "took 3", "took 4", "took 5",
                                                "took 6");
                            }),
                    claim(
                            "num09/readers-writers",
                            "{number.main} s for four processes with a second and a half each.",
                            "四个进程各要一秒半，一共 {number.main} 秒。",
                            run -> {
                                assertThat(run.number("number.main")).isGreaterThan(3);
                                var lines = run.lines();
                                int writes = lines.indexOf("the writer writes");
                                assertThat(lines.get(writes + 1))
                                        .as("alone")
                                        .isEqualTo("the writer is done");
                                assertThat(mostInside(lines, "a reader reads", "a reader is done"))
                                        .as("together")
                                        .isGreaterThan(1);
                            }),
                    claim(
                            "num09/readers-writers",
                            "The first reader takes `room` for all readers, the last one gives it back",
                            "第一个读者替大家拿下 `room`，最后一个归还",
                            run ->
                                    assertThat(takes(run, "", "room"))
                                            .as("once for the readers, once for the writer")
                                            .hasSize(2)),
                    claim(
                            "num09/philosophers",
                            "Left: {broken.lines} lines. Five processes, five locks, and one circle through all of them.",
                            "左边：{broken.lines} 行。五个进程，五把锁，一个圈穿过所有的进程。",
                            run -> {
                                assertThat(run.number("broken.lines")).isZero();
                                assertThat(circle(run))
                                        .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
                            }),
                    claim(
                            "num09/philosophers",
                            "Right: {fixed.lines} lines.",
                            "右边：{fixed.lines} 行。",
                            run ->
                                    assertThat(run.lines("fixed"))
                                            .hasSize(6)
                                            .endsWith("all five have eaten")),
                    claim(
                            "num09/philosophers",
                            "Four still begin on their left; the fifth begins with fork 1, as the first one does.",
                            "前四位还是先拿左边的；第五位却和第一位一样，先拿 1 号叉子。",
                            run -> {
                                assertThat(firstLocks(run, "broken")).hasSize(5);
                                assertThat(firstLocks(run, "fixed")).hasSize(4);
                            }),
                    claim(
                            "num09/four-seats",
                            "A semaphore with four permits keeps the fifth from the table.",
                            "有四个许可的信号量不让第五位上桌。",
                            run -> {
                                var takes = takes(run, "", "seats");
                                assertThat(takes).hasSize(5);
                                assertThat(takes)
                                        .allSatisfy(
                                                taken ->
                                                        assertThat(taken.count()).isBetween(-1, 3));
                            }),
                    claim(
                            "num09/four-seats",
                            "{lines} lines, although everybody takes the left fork first.",
                            "{lines} 行，尽管每个人都先拿左边的叉子。",
                            run ->
                                    assertThat(run.lines())
                                            .hasSize(6)
                                            .endsWith("all five have eaten")));

    private Num09Claims() {}

    private static List<Blocked> waits(DemoRun run, String lane, Wait call) {
        return run.all(lane, Blocked.class).stream().filter(wait -> wait.call() == call).toList();
    }

    /// Who was on the circle on the left: `main`, `1`, `2`.
    private static List<String> circle(DemoRun run) {
        return history(run)
                .get("broken.circle")
                .map(who -> List.of(((Measure.Words) who).text().split(", ")))
                .orElse(List.of());
    }

    /// Seconds that it held locks, all its holds together.
    private static double held(DemoRun run, String lane, int who) {
        var held = history(run).get(lane + ".held." + who).orElseThrow();
        return ((Measure.Quantity) held).value();
    }

    /// With what an exercise is judged by.
    private static Measures history(DemoRun run) {
        return Measures.of(Timeline.EMPTY.append(run.events()));
    }

    /// How often the thing of that name was taken.
    private static List<SyncAcquired> takes(DemoRun run, String lane, String name) {
        var thing =
                run.all(lane, SyncCreated.class).stream()
                        .filter(made -> made.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + name + ": " + run));
        return run.all(lane, SyncAcquired.class).stream()
                .filter(taken -> taken.thing().equals(thing.thing()))
                .toList();
    }

    /// The locks that the processes began with, whether they got them or waited.
    private static Set<String> firstLocks(DemoRun run, String lane) {
        var first = new HashMap<Integer, String>();
        for (var event : run.events()) {
            if (!event.at().lane().equals(lane)) {
                continue;
            }
            if (event instanceof SyncAcquired taken) {
                first.putIfAbsent(taken.pid(), taken.thing());
            } else if (event instanceof Blocked wait && wait.call() == Wait.LOCK) {
                first.putIfAbsent(wait.pid(), wait.on());
            }
        }
        return Set.copyOf(first.values());
    }

    /// The most that had come and not gone, by the lines in their order.
    private static int mostInside(List<String> lines, String comes, String goes) {
        int inside = 0;
        int most = 0;
        for (String line : lines) {
            inside += line.endsWith(comes) ? 1 : line.endsWith(goes) ? -1 : 0;
            most = Math.max(most, inside);
        }
        return most;
    }
}
