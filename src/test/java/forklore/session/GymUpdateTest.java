package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Text;
import forklore.gym.Answer;
import forklore.gym.Level;
import forklore.gym.Life;
import forklore.gym.Lineup;
import forklore.gym.Puzzle;
import forklore.gym.Question;
import forklore.gym.Tree;
import forklore.gym.Way;
import forklore.run.Outcome;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Puzzles are drawn, answered by drawing, judged by runs, and move streak and level.
class GymUpdateTest {
    private final Desk desk = new Desk().then(new Intent.OpenLesson(Gym.ID));

    private Gym gym() {
        return desk.session().gym().orElseThrow();
    }

    private GymRecord record() {
        return desk.session().kept().gym();
    }

    private Puzzle puzzle() {
        return gym().puzzle();
    }

    private Tree drawn() {
        return record().answer().tree();
    }

    /// Draws this tree as a learner does, box by box.
    private void draw(Tree tree, int at) {
        int next = at + 1;
        for (Tree child : tree.children()) {
            desk.then(new Intent.AddChild(at));
            draw(child, next);
            next += child.size();
        }
    }

    private void answer(Life life) {
        draw(life.tree(), 0);
        for (Question question : Question.of(puzzle().level())) {
            desk.then(new Intent.SayNumber(question, OptionalInt.of(question.answer(life))));
        }
    }

    private void run(Life life) {
        desk.then(new Intent.RunDemo());
        long run = desk.show().run();
        desk.then(new Intent.EventsArrived(run, FamilyRun.of(life)));
        desk.then(new Intent.RunEnded(run, new Outcome.Exited(life.exitCode())));
    }

    private void solve(boolean right) {
        answer(puzzle().expected());
        if (!right) {
            desk.then(new Intent.SayNumber(Question.LINES, OptionalInt.of(99)));
        }
        run(puzzle().expected());
        assertThat(gym().verdicts().values())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.judgement().right()).isEqualTo(right))
                .satisfies(verdict -> assertThat(verdict.counted()).isTrue());
    }

    @Test
    void theGymIsAPageWithAPuzzleThatIsNoLessonOfTheCourse() {
        assertThat(desk.session().place().key()).isEqualTo("gym/1-1");
        assertThat(desk.session().demo()).isPresent();
        assertThat(desk.session().course().lesson(Gym.ID)).isEmpty();
        assertThat(desk.session().progress().marks()).isEmpty();
        desk.then(new Intent.OpenLesson("num06")).then(new Intent.OpenLesson(Gym.ID));
        assertThat(puzzle().number()).as("still the same").isEqualTo("1-1");
    }

    @Test
    void aTreeIsDrawnBoxByBoxAndTheNewBoxIsChosen() {
        desk.then(new Intent.AddChild(0)).then(new Intent.AddChild(0));
        assertThat(drawn()).hasToString("(()())");
        assertThat(gym().box()).isEqualTo(2);
        desk.then(new Intent.AddChild(1));
        assertThat(drawn()).hasToString("((())())");
        assertThat(gym().box()).isEqualTo(2);
        desk.then(new Intent.RemoveBox(2));
        assertThat(drawn()).hasToString("(()())");
        assertThat(gym().box()).as("whoever started it").isEqualTo(1);
        desk.then(new Intent.RemoveBox(0)).then(new Intent.AddChild(9));
        assertThat(drawn()).hasToString("(()())");
        desk.then(new Intent.ChooseBox(7));
        assertThat(gym().box()).isEqualTo(1);
    }

    @Test
    void threeRightInARowLeadUpAndTwoWrongDown() {
        for (int i = 0; i < GymRecord.UP; i++) {
            assertThat(record().level()).isEqualTo(Level.STRAIGHT);
            solve(true);
            desk.then(new Intent.NextPuzzle());
        }
        assertThat(record().level()).isEqualTo(Level.BRANCHES);
        assertThat(puzzle().level()).isEqualTo(Level.BRANCHES);
        assertThat(record().score().streak()).isEqualTo(3);
        solve(false);
        assertThat(record().score().streak()).isZero();
        assertThat(record().score().best()).isEqualTo(3);
        assertThat(record().level()).isEqualTo(Level.BRANCHES);
        desk.then(new Intent.NextPuzzle());
        solve(false);
        assertThat(record().level()).isEqualTo(Level.STRAIGHT);
        assertThat(record().score().right()).isEqualTo(3);
        assertThat(record().score().tried()).isEqualTo(5);
    }

    @Test
    void anAnswerCountsOnceAndStaysAsItIs() {
        solve(true);
        var before = record();
        desk.then(new Intent.AddChild(0))
                .then(new Intent.SayNumber(Question.LINES, OptionalInt.of(1)));
        run(puzzle().expected());
        assertThat(record()).isEqualTo(before);
    }

    @Test
    void aTreeThatWasSeenWithoutAnAnswerDoesNotCountAndCanNotBeAnsweredAfterwards() {
        run(puzzle().expected());
        assertThat(record().score().tried()).isZero();
        answer(puzzle().expected());
        assertThat(record().answer()).isEqualTo(Answer.NONE);
        run(puzzle().expected());
        assertThat(record().score().tried()).isZero();
    }

    /// The kernel's tree is another than the one that was reckoned: a machine that is busy.
    @Test
    void aRunThatIsNotAsItShouldBeDoesNotCount() {
        answer(puzzle().expected());
        run(new Life(1, 0, false, puzzle().expected().children()));
        run(Puzzle.draw(Level.LOOPS, 1).expected());
        assertThat(record().score().tried()).isZero();
        assertThat(gym().closed()).isFalse();
        run(puzzle().expected());
        assertThat(record().score().right()).isEqualTo(1);
    }

    /// A system without `fork`: the engine says so, and nothing of the program was there.
    private void refuse() {
        desk.then(new Intent.RunDemo());
        long run = desk.show().run();
        desk.then(new Intent.RunEnded(run, new Outcome.Failed(Text.same("no fork here"))));
    }

    @Test
    void whatCanNotRunHereIsJudgedByWhatItWouldDo() {
        answer(puzzle().expected());
        refuse();
        assertThat(gym().verdicts().values())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.real()).isFalse())
                .satisfies(verdict -> assertThat(verdict.judgement().right()).isTrue());
        assertThat(record().score().right()).isEqualTo(1);

        desk.then(new Intent.NextPuzzle()).then(new Intent.EditListing("", "void main() {}\n"));
        refuse();
        assertThat(gym().verdicts()).as("of a listing of one's own").isEmpty();
    }

    @Test
    void theOtherWayRoundTheListingsAreReckonedToo() {
        desk.then(new Intent.ChooseWay(Way.LISTING));
        desk.then(new Intent.TreeSeen(puzzle().number(), puzzle().expected().tree(), false));
        int right = Lineup.of(puzzle()).right();
        int wrong = right == 0 ? 1 : 0;
        desk.then(new Intent.ChooseDemo(puzzle().number() + "-" + (char) ('a' + wrong)));
        refuse();
        desk.then(new Intent.ChooseDemo(puzzle().number() + "-" + (char) ('a' + right)));
        refuse();
        assertThat(gym().verdicts().values())
                .extracting(verdict -> verdict.judgement().right())
                .containsExactlyInAnyOrder(false, true);
        assertThat(record().score().tried()).as("the first one counts").isEqualTo(1);
    }

    @Test
    void aListingThatWasChangedIsNotJudged() {
        answer(puzzle().expected());
        desk.then(new Intent.EditListing("", "void main() {}\n"));
        run(puzzle().expected());
        assertThat(gym().verdicts()).isEmpty();
        desk.then(new Intent.ResetListing(""));
        run(puzzle().expected());
        assertThat(record().score().right()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenForAPuzzleIsForgottenWithIt() {
        desk.then(new Intent.EditListing("", "void main() {}\n"));
        assertThat(desk.session().kept().workbook().edits()).hasSize(1);
        desk.then(new Intent.NextPuzzle());
        assertThat(desk.session().kept().workbook().edits()).isEmpty();
    }

    @Test
    void aPuzzleIsOpenedByItsNumber() {
        desk.then(new Intent.OpenPuzzle(" gym 4-1729 "));
        assertThat(desk.session().place().key()).isEqualTo("gym/4-1729");
        desk.then(new Intent.OpenPuzzle("9-9"));
        assertThat(desk.session().place().key()).isEqualTo("gym/4-1729");
        assertThat(desk.session().notices()).contains(new Notice("notice.gym", "9-9"));
    }

    @Test
    void theOtherWayRoundATreeIsGivenByARunAndTheFirstListingThatRunsIsTheAnswer() {
        desk.then(new Intent.ChooseLevel(Level.SHORT_CIRCUIT))
                .then(new Intent.ChooseWay(Way.LISTING));
        var tree = puzzle().expected().tree();
        assertThat(desk.effects(Effect.RunPuzzle.class)).hasSize(1);
        desk.then(new Intent.TreeSeen("1-1", Tree.ALONE, true));
        assertThat(gym().target()).as("of another puzzle").isEmpty();
        desk.then(new Intent.TreeSeen(puzzle().number(), tree, true));
        assertThat(gym().target().map(Gym.Target::tree)).contains(tree);
        assertThat(gym().lesson().demos()).hasSize(5);

        desk.then(new Intent.ChooseDemo(puzzle().number() + "-own"));
        run(new Life(0, 0, false, List.of()));
        assertThat(record().score().tried()).isEqualTo(1);
        assertThat(record().score().right()).isZero();
        desk.then(new Intent.ChooseDemo(puzzle().number() + "-a"));
        run(puzzle().expected());
        assertThat(gym().verdicts()).hasSize(2);
        assertThat(record().score().tried()).as("the first one counts").isEqualTo(1);
    }

    @Test
    void anotherStartFindsThePuzzleTheDrawingAndTheRecord() {
        solve(true);
        desk.then(new Intent.NextPuzzle());
        desk.then(new Intent.AddChild(0))
                .then(new Intent.SayNumber(Question.PROCESSES, OptionalInt.of(7)));
        String number = puzzle().number();
        var kept = desk.session().preferences();
        var again = Session.open(desk.session().course(), Optional.of(kept));
        assertThat(again.place().key()).isEqualTo("gym/" + number);
        assertThat(again.gym().map(Gym::puzzle)).contains(puzzle());
        assertThat(again.kept().gym()).isEqualTo(record());
        assertThat(again.kept().gym().answer().tree()).hasToString("(())");

        solve(false);
        var later =
                Session.open(desk.session().course(), Optional.of(desk.session().preferences()));
        assertThat(later.gym().map(Gym::puzzle))
                .as("that one is done")
                .isNotEqualTo(Optional.of(puzzle()));
    }
}
