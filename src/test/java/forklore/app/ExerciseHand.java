package forklore.app;

import forklore.session.Judged;
import forklore.session.Session;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.function.Predicate;

/// What somebody does and reads at the exercise in view.
record ExerciseHand(OpenApp app, FxRobot robot) {
    private static final int MOST_STOPS = 80;

    /// Whether its last run is judged, and no other one goes.
    static boolean isJudged(Session session) {
        return session.work()
                .judged()
                .filter(judged -> !judged.going())
                .flatMap(Judged::judgement)
                .isPresent();
    }

    /// What a screen reader says of the runs of the exercise.
    String judgement() {
        return robot.lookup("#judgement").queryAll().stream()
                .filter(ExerciseHand::isSeen)
                .findFirst()
                .orElseThrow()
                .getAccessibleText();
    }

    /// The listing that is written in.
    CodeArea area() {
        return robot.lookup(".code-area").queryAllAs(CodeArea.class).stream()
                .filter(ExerciseHand::isSeen)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Presses Tab until such a node has the focus.
    void tabTo(Predicate<Node> wanted) {
        for (int i = 0; i < MOST_STOPS; i++) {
            Node focused = app.window.shell().getScene().getFocusOwner();
            if (focused != null && wanted.test(focused)) {
                return;
            }
            // In a listing Tab indents.
            robot.type(focused instanceof CodeArea ? KeyCode.ESCAPE : KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        throw new AssertionError("Tab never comes there");
    }
}
