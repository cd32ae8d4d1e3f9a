package forklore.session;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.judge.Ruling;
import forklore.lesson.EngineKind;
import forklore.model.Story;
import forklore.run.Outcome;

import org.junit.jupiter.api.Test;

import java.util.List;

class ExerciseUpdateTest {
    private static final Outcome WELL = new Outcome.Exited(0);

    private static Story reaped() {
        return new Story()
                .at(1)
                .main(100)
                .at(2)
                .fork(101, 100)
                .at(3)
                .exits(101, 3)
                .at(4)
                .reaps(101, 100);
    }

    private static Story neglected() {
        return new Story().at(1).main(100).at(2).fork(101, 100).at(3).exits(101, 3);
    }

    private static Story children(int count) {
        var story = new Story().at(1).main(100);
        for (int i = 1; i <= count; i++) {
            story.at(10L * i).fork(100 + i, 100).at(10L * i + 1).exits(100 + i, 0);
            story.reaps(100 + i, 100);
        }
        return story;
    }

    private static Desk ran(Desk desk, Story story, Outcome outcome) {
        desk.then(new Intent.RunDemo());
        return over(desk, story, outcome);
    }

    private static Desk over(Desk desk, Story story, Outcome outcome) {
        long run = desk.show().run();
        desk.then(new Intent.EventsArrived(run, story.events()));
        return desk.then(new Intent.RunEnded(run, outcome));
    }

    private static Judged judged(Desk desk) {
        return desk.session().work().judged().orElseThrow();
    }

    private static String source(Desk desk) {
        var part = desk.session().demo().orElseThrow().parts().getFirst();
        return Edits.listing(desk.session(), part).orElseThrow().source();
    }

    private static List<Ruling.State> states(Desk desk) {
        return judged(desk).judgement().orElseThrow().rulings().stream()
                .map(Ruling::state)
                .toList();
    }

    @Test
    void anExerciseIsRunAsADemoIs() {
        var desk = Practice.at("no-zombie", EngineKind.JAVA).then(new Intent.RunDemo());
        var plan = desk.effects(Effect.StartRun.class).getFirst().plan();
        assertThat(plan.demo()).isEqualTo("num01/no-zombie");
        assertThat(plan.programs().getFirst().listing().source()).isEqualTo(source(desk));
        assertThat(Both.possible(desk.session())).isFalse();
    }

    @Test
    void aRunIsJudgedByItsOwnTrace() {
        var desk = ran(Practice.at("no-zombie", EngineKind.JAVA), neglected(), WELL);
        assertThat(states(desk)).containsExactly(Ruling.State.KEPT, Ruling.State.BROKEN);
        assertThat(judged(desk).solved()).isFalse();
        assertThat(desk.session().deeds().solved().has("num01/no-zombie")).isFalse();
        ran(desk, reaped(), WELL);
        assertThat(judged(desk).solved()).isTrue();
        var solution = desk.session().deeds().solved().of("num01/no-zombie").orElseThrow();
        assertThat(solution.engine()).isEqualTo(EngineKind.JAVA);
        assertThat(solution.trace()).matches("[0-9a-f]{64}");
        assertThat(desk.effects(Effect.SavePreferences.class).getLast().preferences().deeds())
                .isEqualTo(desk.session().deeds());
    }

    @Test
    void whereLuckHasAHandRunsFollowEachOtherUntilOneFails() {
        var desk = ran(Practice.at("three-times", EngineKind.JAVA), children(2), WELL);
        assertThat(judged(desk).runs()).isEqualTo(1);
        assertThat(judged(desk).going()).isTrue();
        assertThat(desk.effects(Effect.StartRun.class)).hasSize(2);
        over(desk, children(2), WELL);
        over(desk, children(2), WELL);
        assertThat(judged(desk).solved()).isTrue();
        assertThat(desk.effects(Effect.StartRun.class)).hasSize(3);

        ran(desk, children(2), WELL);
        over(desk, children(1), WELL);
        assertThat(judged(desk).going()).isFalse();
        assertThat(states(desk)).containsExactly(Ruling.State.BROKEN);
        assertThat(desk.effects(Effect.StartRun.class)).hasSize(5);
    }

    @Test
    void whatFailsHangsOrIsStoppedIsToldInWordsAndNotRunAgain() {
        var outcomes =
                List.of(
                        new Outcome.Failed(Text.same("It does not compile.")),
                        new Outcome.TimedOut(List.of(Text.same("100 waits."))),
                        new Outcome.Stopped(),
                        new Outcome.Exited(3));
        for (Outcome outcome : outcomes) {
            var desk = ran(Practice.at("three-times", EngineKind.JAVA), children(2), outcome);
            assertThat(judged(desk).judgement().orElseThrow().trouble()).isPresent();
            assertThat(judged(desk).going()).as("after %s", outcome).isFalse();
        }
    }

    @Test
    void hintsComeOneAtATimeAndTheLastPointsAtItsLine() {
        var desk = Practice.at("no-zombie", EngineKind.JAVA).then(new Intent.GiveHint());
        assertThat(Exercises.given(desk.session())).hasSize(1);
        assertThat(Exercises.hintedLine(desk.session())).isEmpty();
        desk.then(new Intent.GiveHint()).then(new Intent.GiveHint());
        assertThat(Exercises.given(desk.session())).hasSize(2);
        assertThat(Exercises.hintedLine(desk.session())).hasValue(10);
        desk.then(new Intent.SetLanguage(ZH));
        assertThat(Exercises.hintedLine(desk.session())).as("in the other language").hasValue(10);
        desk.then(new Intent.EditListing("", "// mine\n" + source(desk)));
        assertThat(Exercises.hintedLine(desk.session())).as("where it is now").hasValue(11);
    }

    @Test
    void theSolutionOpensAfterAnAttemptOrOnRequest() {
        var desk = ran(Practice.at("no-zombie", EngineKind.JAVA), neglected(), WELL);
        assertThat(Exercises.solution(desk.session())).as("running the starter is none").isEmpty();
        desk.then(new Intent.TakeSolution());
        assertThat(source(desk)).doesNotContain("waitpid");
        desk.then(new Intent.EditListing("", source(desk) + "// tried\n"));
        assertThat(Exercises.solution(desk.session())).as("not run yet").isEmpty();
        ran(desk, neglected(), WELL);
        assertThat(Exercises.solution(desk.session())).isPresent();

        var asked = Practice.at("no-zombie", EngineKind.JAVA).then(new Intent.OpenSolution());
        assertThat(Exercises.solution(asked.session())).isPresent();
    }

    @Test
    void theSolutionCanBeTakenOverAndGivenBack() {
        var desk = Practice.at("no-zombie", EngineKind.JAVA).then(new Intent.OpenSolution());
        String before = source(desk);
        desk.then(new Intent.TakeSolution());
        assertThat(source(desk)).contains("waitpid(pid);");
        desk.then(new Intent.UndoEdit(""));
        assertThat(source(desk)).isEqualTo(before);
        desk.then(new Intent.RedoEdit("")).then(new Intent.ResetListing(""));
        assertThat(source(desk)).isEqualTo(before);
        desk.then(new Intent.UndoEdit(""));
        assertThat(source(desk)).as("starting over can be taken back").contains("waitpid(pid);");
    }

    @Test
    void eachLanguageOfAListingHasAVersionOfItsOwn() {
        var desk = Practice.at("wait-for-it", EngineKind.JAVA).then(new Intent.Arrange(List.of(0)));
        String java = source(desk);
        desk.then(new Intent.ChooseEngine(EngineKind.PYTHON)).then(new Intent.UndoEdit(""));
        assertThat(Ordering.of(desk.session()).orElseThrow().order()).hasSize(5);
        desk.then(new Intent.ChooseEngine(EngineKind.JAVA));
        assertThat(source(desk)).isEqualTo(java);
    }

    @Test
    void anOrderIsKeptAsAListingAndReadFromIt() {
        for (EngineKind engine : EngineKind.values()) {
            var desk = Practice.at("wait-for-it", engine);
            var begun = Ordering.of(desk.session()).orElseThrow();
            assertThat(begun.order()).containsExactly(0, 1, 2, 3, 4);
            desk.then(new Intent.Arrange(List.of(4, 3, 2, 1)));
            var now = Ordering.of(desk.session()).orElseThrow();
            assertThat(now.order()).containsExactly(4, 3, 2, 1);
            assertThat(now.aside()).containsExactly(0);
            assertThat(source(desk))
                    .isEqualTo(
                            now.above()
                                    + now.pieces().get(4)
                                    + now.pieces().get(3)
                                    + now.pieces().get(2)
                                    + now.pieces().get(1)
                                    + now.below());
            desk.then(new Intent.SetLanguage(ZH));
            assertThat(Ordering.of(desk.session()).orElseThrow().order())
                    .containsExactly(4, 3, 2, 1);
            assertThat(source(desk)).as("speaks the page's language").contains("进程");
            desk.then(new Intent.Arrange(List.of(4, 4))).then(new Intent.Arrange(List.of(9)));
            desk.then(new Intent.SetLanguage(Language.EN)).then(new Intent.UndoEdit(""));
            assertThat(Ordering.of(desk.session()).orElseThrow()).isEqualTo(begun);
        }
    }

    @Test
    void aListingOfOnesOwnIsWrittenAsItIsShown() {
        var desk = Practice.at("no-zombie", EngineKind.JAVA);
        desk.then(new Intent.EditListing("", "void main() {}\n"));
        desk.then(new Intent.SaveListing("", "/tmp/Mine.java"));
        assertThat(desk.effects(Effect.WriteListing.class))
                .containsExactly(new Effect.WriteListing("/tmp/Mine.java", "void main() {}\n"));
    }

    @Test
    void whatIsNoExerciseHasNothingToBeGiven() {
        var desk = Practice.at("hello", EngineKind.JAVA);
        var before = desk.session();
        desk.then(new Intent.GiveHint()).then(new Intent.TakeSolution());
        desk.then(new Intent.Arrange(List.of(0)));
        assertThat(desk.session()).isEqualTo(before);
    }
}
