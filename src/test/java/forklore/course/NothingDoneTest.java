package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.ground.Languages;
import forklore.judge.Judge;
import forklore.judge.Judgement;
import forklore.judge.Ruling;
import forklore.judge.Trial;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.Listing;
import forklore.model.Story;
import forklore.run.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What every exercise says to a program that does next to nothing: whole sentences, not one with a
/// value that such a run never had.
class NothingDoneTest {
    private static final List<Language> SPOKEN = List.of(Language.EN, Languages.ZH);
    private static final Listing EMPTY =
            new Listing(EngineKind.JAVA, "Mine.java", "void main() {}\n");

    private static final Map<String, Story> RUNS =
            Map.of(
                    "nothing", ended(begun()),
                    "a line", ended(begun().prints(10, "hello")),
                    "a child left alone", ended(begun().fork(11, 10).at(20).exits(11, 0)),
                    "an idle child", ended(begun().fork(11, 10).at(20).exits(11, 0).reaps(11, 10)));

    private static Story begun() {
        return new Story().run(Map.of()).cores(2, "0-1").main(10).at(10);
    }

    private static Story ended(Story story) {
        return story.at(40).exits(10, 0).runEnds();
    }

    static Stream<Exercise> exercises() {
        return DemoRun.COURSE.lessons().stream().flatMap(lesson -> lesson.exercises().stream());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void nobodySolvesItByDoingNothing(Exercise exercise) {
        assertThat(RUNS.values())
                .allSatisfy(run -> assertThat(judged(exercise, run).solved()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everySentenceIsWhole(Exercise exercise) {
        var broken =
                RUNS.entrySet().stream()
                        .flatMap(
                                run ->
                                        judged(exercise, run.getValue()).rulings().stream()
                                                .flatMap(NothingDoneTest::gaps)
                                                .map(gap -> run.getKey() + " | " + gap))
                        .toList();
        assertThat(broken).isEmpty();
    }

    private static Judgement judged(Exercise exercise, Story story) {
        return Judge.of(
                exercise, List.of(new Trial(story.timeline(), new Outcome.Exited(0), EMPTY)));
    }

    private static Stream<String> gaps(Ruling ruling) {
        return SPOKEN.stream()
                .map(language -> ruling.sentence().in(language))
                .filter(sentence -> sentence.isBlank() || sentence.contains("…"))
                .map(sentence -> ruling.condition().that() + " | " + sentence);
    }
}
