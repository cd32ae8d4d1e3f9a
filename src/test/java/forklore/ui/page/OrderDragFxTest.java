package forklore.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.session.Ordering;
import forklore.ui.kit.Fonts;
import forklore.ui.kit.Messages;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

/// A learner takes lines with the mouse and puts them elsewhere.
@ExtendWith(ApplicationExtension.class)
class OrderDragFxTest {
    private static final Ordering BEGUN =
            new Ordering(
                    "void main() {\n",
                    List.of("    one();\n", "    two();\n", "    three();\n", "    four();\n"),
                    List.of(0, 1, 2),
                    "}\n");

    private final List<List<Integer>> heard = new ArrayList<>();
    private OrderView view;

    @Start
    void open(Stage stage) {
        Fonts.load();
        view = new OrderView(new Messages(Language.EN.locale()), heard::add);
        view.show(BEGUN, EngineKind.JAVA);
        stage.setScene(new Scene(view, 640, 480));
        stage.show();
    }

    @Test
    void aLineIsDraggedUpToItsPlace(FxRobot robot) {
        drag(robot, "#piece-2", above(robot, "#piece-0"));
        assertThat(heard).containsExactly(List.of(2, 0, 1));
        assertThat(tops(robot)).as("as it is on the screen").containsExactly(1, 2, 0, 3);
    }

    @Test
    void aLineIsDraggedBelowTheLastOne(FxRobot robot) {
        drag(robot, "#piece-0", below(robot, "#piece-2"));
        assertThat(heard).containsExactly(List.of(1, 2, 0));
    }

    @Test
    void aLineIsDraggedOutAndAnotherOneIn(FxRobot robot) {
        drag(robot, "#piece-1", middle(robot, "#piece-3"));
        assertThat(heard).containsExactly(List.of(0, 2));
        drag(robot, "#piece-3", above(robot, "#piece-2"));
        assertThat(heard).containsExactly(List.of(0, 2), List.of(0, 3, 2));
    }

    @Test
    void aLineStandsWhereItWouldBePutDownWhileItIsDragged(FxRobot robot) {
        robot.moveTo("#piece-0").press(MouseButton.PRIMARY);
        robot.moveTo(below(robot, "#piece-1"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tops(robot)).containsExactly(1, 0, 2, 3);
        assertThat(heard).as("it is not put down").isEmpty();
        robot.moveTo(above(robot, "#piece-1"));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tops(robot)).containsExactly(0, 1, 2, 3);
        assertThat(heard).as("it is back where it was").isEmpty();
    }

    @Test
    void aClickMovesNothing(FxRobot robot) {
        robot.moveTo("#piece-1").press(MouseButton.PRIMARY).moveBy(1, 2);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).isEmpty();
        assertThat(robot.lookup("#piece-1").query().isFocused()).isTrue();
    }

    private static void drag(FxRobot robot, String piece, Point2D to) {
        robot.drag(piece, MouseButton.PRIMARY).dropTo(to);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D above(FxRobot robot, String piece) {
        Bounds at = onScreen(robot, piece);
        return new Point2D(at.getCenterX(), at.getMinY() + 2);
    }

    private static Point2D middle(FxRobot robot, String piece) {
        Bounds at = onScreen(robot, piece);
        return new Point2D(at.getCenterX(), at.getCenterY());
    }

    private static Point2D below(FxRobot robot, String piece) {
        Bounds at = onScreen(robot, piece);
        return new Point2D(at.getCenterX(), at.getMaxY() - 2);
    }

    private static Bounds onScreen(FxRobot robot, String piece) {
        Node node = robot.lookup(piece).query();
        return node.localToScreen(node.getLayoutBounds());
    }

    /// How many other lines stand above each of them on the screen.
    private static List<Integer> tops(FxRobot robot) {
        var tops = new ArrayList<Double>();
        for (int place = 0; place < BEGUN.pieces().size(); place++) {
            tops.add(onScreen(robot, "#piece-" + place).getMinY());
        }
        return tops.stream()
                .map(top -> (int) tops.stream().filter(other -> other < top).count())
                .toList();
    }
}
