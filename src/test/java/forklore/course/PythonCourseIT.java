package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.lesson.EngineKind;
import forklore.run.Outcome;
import forklore.trace.PoolEvent.TaskLost;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The same lessons, the same observations, with the Python listings on the CPython found here.
class PythonCourseIT {
    @BeforeAll
    static void onCPython() {
        var here = DemoRun.use(EngineKind.PYTHON).availability();
        assumeTrue(here.available(), here.reason().in(Language.EN));
        // Before the first question about one of them: then they run side by side.
        DemoRun.all(EveryDemo.demos());
    }

    @AfterAll
    static void onJavaAgain() {
        DemoRun.use(EngineKind.JAVA);
    }

    @Nested
    class Lessons extends EveryDemo {
        /// The broken program of each waits for ever, and in the end it is said why.
        private static final Map<String, String> HANGING =
                Map.ofEntries(
                        Map.entry(
                                "num02/fork-with-threads",
                                "was forked from a process with several threads"),
                        Map.entry("num06/killed-worker", "killed by signal 9"),
                        Map.entry("num06/exit-in-task", "which ended with exit code 1"),
                        Map.entry(
                                "num06/odd-exception", "that receives the pool's results has died"),
                        Map.entry(
                                "num07/join-first", "until all its items are in the queue's pipe"),
                        Map.entry("num07/terminated-writer", "was killed in the middle of a put"),
                        Map.entry("num07/lost-proxy", "an object that was gone already"));

        /// An exception ends the broken program of each, and the outcome says what it means.
        private static final Set<String> EXPLAINED =
                Set.of("num04/lambda-target", "num04/no-guard");

        @Override
        @ParameterizedTest
        @MethodSource("forklore.course.EveryDemo#demos")
        void endsAsItShould(String name) {
            String reason = HANGING.get(name);
            if (reason != null) {
                assertThat(DemoRun.of(name).outcome())
                        .isInstanceOfSatisfying(
                                Outcome.TimedOut.class,
                                late ->
                                        assertThat(late.waiting())
                                                .extracting((Text text) -> text.in(Language.EN))
                                                .as(() -> DemoRun.of(name).toString())
                                                .anyMatch(it -> it.contains("was waiting"))
                                                .anyMatch(it -> it.contains(reason)));
            } else if (EXPLAINED.contains(name)) {
                assertThat(DemoRun.of(name).outcome())
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(failed.problems()).isNotEmpty());
            } else {
                super.endsAsItShould(name);
            }
        }
    }

    @Nested
    class Num00 extends Num00Demos {}

    @Nested
    class Num01 extends Num01Demos {}

    @Nested
    class Num02 extends Num02Demos {}

    @Nested
    class Num03 extends Num03Demos {}

    @Nested
    class Num04 extends Num04Demos {}

    @Nested
    class Num05 extends Num05Demos {}

    @Nested
    class Num06 extends Num06Demos {
        /// The task is lost without a word, and `get()` waits until the deadline.
        @Override
        @Test
        void aKilledWorkerLosesOneTaskAndIsReplaced() {
            var run = DemoRun.of("num06/killed-worker");
            for (var lane : List.of("broken", "fixed")) {
                assertThat(run.all(lane, TaskLost.class))
                        .singleElement()
                        .satisfies(lost -> assertThat(lost.exitCode()).isEqualTo(-9));
            }
            assertThat(run.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.TimedOut.class,
                            late ->
                                    assertThat(late.waiting())
                                            .anyMatch(
                                                    it ->
                                                            it.in(Language.EN)
                                                                    .contains(
                                                                            "waiting for a task's result")));
            assertThat(run.lines("fixed"))
                    .anyMatch(line -> line.startsWith("lost: "))
                    .anyMatch(line -> line.startsWith("again: "));
        }
    }

    @Nested
    class Num09 extends Num09Demos {}

    @Nested
    class Num07 extends Num07Demos {
        /// The child's feeder waits for room in the pipe, and who could make room waits for it.
        @Override
        @Test
        void aLargeItemArrivesAtWhoGetsItBeforeJoining() {
            var run = DemoRun.of("num07/join-first");
            assertThat(run.lines("fixed")).contains("main: got 1000000 letters");
            assertThat(run.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.TimedOut.class,
                            late ->
                                    assertThat(late.waiting())
                                            .anyMatch(
                                                    it ->
                                                            it.in(Language.EN)
                                                                    .contains("for Process-1"))
                                            .anyMatch(
                                                    it ->
                                                            it.in(Language.EN)
                                                                    .contains(
                                                                            "in the queue's pipe")));
        }

        /// How many it misses is a matter of luck.
        @Override
        @Test
        void nothingThatWasPutIsLostToWhoWaitsForIt() {
            var run = DemoRun.of("num07/empty-after-put");
            assertThat(run.lines("fixed")).containsExactly("put, but not received: 0 of 100");
            assertThat(run.lines("broken"))
                    .singleElement()
                    .asString()
                    .startsWith("put, but seen as empty: ");
        }
    }

    @Nested
    class Num08 extends Num08Demos {}
}
