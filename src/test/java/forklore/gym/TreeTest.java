package forklore.gym;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.gym.Laid.Mark;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Trees are drawn, laid over each other and judged.
class TreeTest {
    private static Tree tree(String brackets) {
        return Tree.of(brackets).orElseThrow();
    }

    @Test
    void bracketsSayATreeOrNone() {
        assertThat(Tree.of("(()(()))")).contains(Tree.ALONE.plus(0).plus(0).plus(2));
        assertThat(Tree.of("()")).contains(Tree.ALONE);
        for (String none : List.of("", "(", ")", "())", "()()", "(x)", ")(")) {
            assertThat(Tree.of(none)).as(none).isEmpty();
        }
    }

    @Test
    void aBoxIsAddedAndTakenAwayAtItsPlace() {
        Tree drawn = Tree.ALONE.plus(0).plus(0).plus(1);
        assertThat(drawn).hasToString("((())())");
        assertThat(drawn.plus(2)).hasToString("(((()))())");
        assertThat(drawn.plus(3)).hasToString("((())(()))");
        assertThat(drawn.minus(1)).hasToString("(())");
        assertThat(drawn.minus(2)).hasToString("(()())");
        assertThat(drawn.minus(3)).hasToString("((()))");
        assertThat(drawn.minus(0)).as("the first process stays").isEqualTo(drawn);
        assertThat(drawn.plus(9)).as("nobody is there").isEqualTo(drawn);
        assertThat(drawn.minus(9)).isEqualTo(drawn);
        assertThat(drawn.size()).isEqualTo(4);
        assertThat(drawn.depth()).isEqualTo(3);
    }

    @Test
    void aMirroredFamilyIsTheSame() {
        assertThat(tree("(()(()))").isLike(tree("((())())"))).isTrue();
        assertThat(tree("(()(()))").isLike(tree("(()()())"))).isFalse();
        var laid = Laid.over(tree("(()(()))"), tree("((())())"));
        assertThat(laid.agrees()).isTrue();
        assertThat(laid.all().map(Laid::drawn)).containsExactly(0, 2, 3, 1);
    }

    @Test
    void asManyBoxesAsPossibleLieOnOneAnother() {
        // Pairing the first with the first would leave two of four on nothing.
        var laid = Laid.over(tree("(()(()()))"), tree("((()())())"));
        assertThat(laid.agrees()).isTrue();
        laid = Laid.over(tree("((())(()()))"), tree("((()()())(()))"));
        assertThat(laid.count(Mark.SAME)).isEqualTo(6);
        assertThat(laid.count(Mark.MISSING)).isEqualTo(1);
        assertThat(laid.count(Mark.EXTRA)).isZero();
    }

    @Test
    void whatWasOnlyDrawnAndWhatWasOnlyThereIsMarked() {
        var laid = Laid.over(tree("((()))"), tree("(()())"));
        assertThat(laid.count(Mark.SAME)).isEqualTo(2);
        assertThat(laid.count(Mark.MISSING)).isEqualTo(1);
        assertThat(laid.count(Mark.EXTRA)).isEqualTo(1);
        assertThat(laid.agrees()).isFalse();
    }

    /// Every box of both trees is there once, whatever was drawn.
    @Test
    void nothingIsLost() {
        for (int seed = 0; seed < 200; seed++) {
            Tree a = Puzzle.draw(Level.STRAIGHT, seed).expected().tree();
            Tree b = Puzzle.draw(Level.LOOPS, seed).expected().tree();
            var laid = Laid.over(a, b);
            assertThat(laid.all().map(Laid::drawn).filter(place -> place >= 0))
                    .containsExactlyInAnyOrderElementsOf(range(a.size()));
            assertThat(laid.all().map(Laid::real).filter(place -> place >= 0))
                    .containsExactlyElementsOf(range(b.size()));
            assertThat(laid.agrees()).isEqualTo(a.isLike(b));
        }
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    @Test
    void anAnswerIsRightOnlyAsAWhole() {
        var life = Puzzle.draw(Level.WAITS, 42).expected();
        var right =
                new Answer(
                        OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), life.tree());
        for (Question question : Question.of(Level.WAITS)) {
            assertThat(Judgement.of(Level.WAITS, right, life).right()).isFalse();
            right = right.with(question, OptionalInt.of(question.answer(life)));
        }
        assertThat(Judgement.of(Level.WAITS, right, life).right()).isTrue();
        assertThat(Judgement.of(Level.WAITS, right.with(Tree.ALONE), life).right()).isFalse();
        var off = right.with(Question.LINES, OptionalInt.of(99));
        var judged = Judgement.of(Level.WAITS, off, life);
        assertThat(judged.right()).isFalse();
        assertThat(judged.replies().get(1))
                .isEqualTo(new Judgement.Reply(Question.LINES, false, life.allLines()));
    }
}
