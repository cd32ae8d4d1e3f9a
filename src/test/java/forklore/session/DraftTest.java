package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;

import java.util.Random;

class DraftTest {
    @Test
    void aChangeIsTheShortestThatMakesOneTextOfTheOther() {
        assertThat(Change.between("fork();", "fork(1);")).contains(new Change(5, "", "1"));
        assertThat(Change.between("aaa", "aa")).contains(new Change(2, "a", ""));
        assertThat(Change.between("abc", "axc")).contains(new Change(1, "b", "x"));
        assertThat(Change.between("", "new")).contains(new Change(0, "", "new"));
        assertThat(Change.between("same", "same")).isEmpty();
    }

    @Test
    void aCharacterOfTwoPlacesIsNeverCut() {
        String smile = "\uD83D\uDE00";
        String grin = "\uD83D\uDE01";
        assertThat(Change.between("a" + smile + "b", "a" + grin + "b"))
                .contains(new Change(1, smile, grin));
        // The second halves are equal, the first ones are not.
        assertThat(Change.between("\uD83C\uDE00", "\uD83D\uDE00"))
                .contains(new Change(0, "\uD83C\uDE00", "\uD83D\uDE00"));
    }

    @Test
    void whatIsTypedInOneGoIsTakenBackInOneGo() {
        var draft = typed(Draft.of("x\n"), "wait(pid)");
        assertThat(draft.text()).isEqualTo("wait(pid)x\n");
        assertThat(draft.done().stream().map(Change::added))
                .containsExactly("wait", "(", "pid", ")");
        assertThat(draft.undo().orElseThrow().text()).isEqualTo("wait(pidx\n");
    }

    private static Draft typed(Draft draft, String letters) {
        var next = draft;
        for (int i = 0; i < letters.length(); i++) {
            next =
                    next.written(
                            next.text().substring(0, i)
                                    + letters.charAt(i)
                                    + next.text().substring(i));
        }
        return next;
    }

    @Test
    void whateverWasWrittenCanBeTakenBackAndDoneAgain() {
        var luck = new Random(7);
        var draft = Draft.of("void main() {\n}\n");
        for (int i = 0; i < 60; i++) {
            String text = draft.text();
            int from = luck.nextInt(text.length());
            int to = Math.min(text.length(), from + luck.nextInt(4));
            draft =
                    draft.written(
                            text.substring(0, from)
                                    + (char) ('a' + i % 26)
                                    + "\n"
                                    + text.substring(to));
            assertThat(draft.isSound()).isTrue();
        }
        String last = draft.text();
        var back = draft;
        while (back.undo().isPresent()) {
            back = back.undo().get();
            assertThat(back.isSound()).isTrue();
        }
        assertThat(back.text()).isEqualTo("void main() {\n}\n");
        while (back.redo().isPresent()) {
            back = back.redo().get();
        }
        assertThat(back.text()).isEqualTo(last);
        assertThat(back.undo().orElseThrow().written("other").redo())
                .as("what was taken back is gone once something else is written")
                .isEmpty();
    }

    @Test
    void onlySoMuchIsKept() {
        var draft = Draft.of("");
        for (int i = 0; i <= Draft.MOST; i++) {
            draft = draft.written("(".repeat(i + 1));
        }
        assertThat(draft.done()).hasSize(Draft.MOST);
        assertThat(draft.isSound()).isTrue();
        var large = Draft.of("").written("a".repeat(Draft.MOST_SIZE)).written("b");
        assertThat(large.done()).isEmpty();
        assertThat(large.text()).isEqualTo("b");
    }

    @Test
    void changesThatDoNotFitAreFoundOut() {
        var wrong = TreePVector.singleton(new Change(1, "a", "b"));
        assertThat(new Draft("text", wrong, TreePVector.empty()).isSound()).isFalse();
        assertThat(new Draft("text", TreePVector.empty(), wrong).isSound()).isFalse();
        var beyond = TreePVector.singleton(new Change(-1, "", ""));
        assertThat(new Draft("text", TreePVector.empty(), beyond).isSound()).isFalse();
    }
}
