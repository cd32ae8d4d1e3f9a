package forklore.course;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import forklore.ground.Language;
import forklore.lesson.Block;
import forklore.lesson.Demo;
import forklore.lesson.Lesson;
import forklore.lesson.Placeholders;
import forklore.run.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What holds for every demo of the course.
class EveryDemo {
    /// Demos whose broken program ends badly, as it should.
    private static final Set<String> FAILING = Set.of("num06/killed-worker", "num06/dead-parent");

    /// Demos whose broken program never ends in CPython; this runtime ends it.
    private static final Set<String> HANGING = Set.of("num06/killed-worker", "num07/join-first");

    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    static List<String> demos() {
        return DemoRun.COURSE.lessons().stream()
                .flatMap(
                        lesson ->
                                lesson.demos().stream()
                                        .filter(DemoRun::runs)
                                        .map(demo -> lesson.id() + "/" + demo.id()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("demos")
    void endsAsItShould(String name) {
        var run = run(name);
        if (Deadlocks.has(name)) {
            Deadlocks.check(name, run);
        } else if (DemoRun.onPython() && HANGING.contains(name)) {
            assertThat(run.outcome()).as(run::toString).isInstanceOf(Outcome.TimedOut.class);
        } else {
            var code = FAILING.contains(name) ? 1 : 0;
            assertThat(run.outcome()).as(run::toString).isEqualTo(new Outcome.Exited(code));
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void leavesNoProcessBehind(String name) {
        assertThat(run(name).pids())
                .isNotEmpty()
                .allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("demos")
    void measuresEverythingThatItsPageSpeaksOf(String name) {
        var run = run(name);
        var missing = new TreeSet<String>();
        texts(name, run.demo())
                .flatMap(text -> Placeholders.names(text).stream())
                .filter(place -> !place.startsWith("set."))
                .filter(place -> run.measures().get(place).isEmpty())
                .forEach(missing::add);
        assertThat(missing).as(run::toString).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("demos")
    void provesExactlyOneAnswerRight(String name) {
        String answer = run(name).answer();
        assertThat(answer).isNotEmpty();
        RightAnswers.to(name, DemoRun.engineInUse())
                .ifPresent(expected -> assertThat(answer).startsWith(expected));
    }

    static List<Claim> claims() {
        return Claims.ALL.stream().filter(Claim::isAboutTheEngineInUse).toList();
    }

    @ParameterizedTest
    @MethodSource("forklore.course.EveryDemo#claims")
    void doesWhatItsPageClaims(Claim claim) {
        assumeFalse(WINDOWS, "some demos need fork(2)");
        claim.check();
    }

    private static DemoRun run(String name) {
        assumeFalse(WINDOWS, "some demos need fork(2)");
        return DemoRun.of(name);
    }

    /// All texts that are filled with what a run of the demo measured.
    private static Stream<String> texts(String name, Demo demo) {
        Lesson lesson = DemoRun.COURSE.lesson(name.substring(0, name.indexOf('/'))).orElseThrow();
        var happened =
                Language.all().stream()
                        .flatMap(language -> lesson.page(language).stream())
                        .filter(Block.Happened.class::isInstance)
                        .map(Block.Happened.class::cast)
                        .filter(block -> block.demo().equals(demo.id()))
                        .map(Block.Happened::markdown);
        var explained =
                demo.prediction().stream()
                        .flatMap(
                                prediction ->
                                        Stream.of(
                                                prediction.explanation().in(Language.EN),
                                                prediction.explanation().in(ZH)));
        return Stream.concat(happened, explained);
    }
}
