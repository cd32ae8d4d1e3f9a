package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.session.Intent;
import forklore.session.Judged;
import forklore.session.Ordering;
import forklore.session.Session;
import forklore.ui.kit.Fonts;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/// An exercise of the real course, put in order by the mouse and judged by real processes.
@ExtendWith(ApplicationExtension.class)
class CourseExerciseFxIT {
    private static final String EXERCISE = "one-after-the-other";

    /// How the right pieces begin, in their order.
    private static final List<String> RIGHT =
            List.of(
                    "writer.start();",
                    "writer.join();",
                    "reader.start();",
                    "reader.join();",
                    "IO.println(");

    private OpenApp app;

    @Start
    void open(Stage stage) {
        Fonts.load();
        app = new OpenApp(stage, new JavaEngine());
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
    }

    @Test
    void piecesAreDraggedToTheirPlacesAndTheLineTooManyToTheTray(FxRobot robot) throws Exception {
        app.settle();
        send(new Intent.ChooseDemo(EXERCISE));
        app.await(session -> session.place().demo().equals(EXERCISE));
        bringIntoView(robot);
        for (int wanted = 0; wanted < RIGHT.size(); wanted++) {
            String begin = RIGHT.get(wanted);
            int at = place(begin);
            int before = session().flatOrder().get(wanted);
            if (at != before) {
                drag(robot, at, above(piece(robot, before)));
            }
            int now = wanted;
            app.await(session -> new Seen(session).starts().get(now).startsWith(begin));
        }
        int extra = session().flatOrder().getLast();
        Bounds tray = onScreen(seen(robot, ".order-tray"));
        drag(robot, extra, new Point2D(tray.getCenterX(), tray.getCenterY()));
        app.await(session -> new Seen(session).starts().size() == RIGHT.size());

        robot.type(KeyCode.F5);
        var judged = app.await(session -> judged(session).isPresent());
        assertThat(judged(judged).orElseThrow().solved()).isTrue();
    }

    /// The order that a session shows.
    private record Seen(Session session) {
        List<String> starts() {
            var all = Ordering.of(session).orElseThrow();
            return all.order().stream().map(place -> all.pieces().get(place).strip()).toList();
        }

        List<Integer> flatOrder() {
            return Ordering.of(session).orElseThrow().order();
        }
    }

    private Seen session() {
        return new Seen(app.window.pump().session());
    }

    private int place(String begin) {
        var all = Ordering.of(app.window.pump().session()).orElseThrow();
        return all.order().stream()
                .filter(place -> all.pieces().get(place).strip().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.Optional<forklore.judge.Judgement> judged(Session session) {
        return session.work().judged().filter(one -> !one.going()).flatMap(Judged::judgement);
    }

    /// As a hand does it: in steps, so that the piece follows.
    private void drag(FxRobot robot, int place, Point2D to) {
        Bounds from = onScreen(piece(robot, place));
        robot.moveTo(new Point2D(from.getMinX() + 60, from.getCenterY()))
                .press(MouseButton.PRIMARY)
                .moveTo(new Point2D(from.getMinX() + 60, (from.getCenterY() + to.getY()) / 2))
                .moveTo(to)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D above(Node piece) {
        Bounds bounds = onScreen(piece);
        return new Point2D(bounds.getMinX() + 60, bounds.getMinY() + 3);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private static Node piece(FxRobot robot, int place) {
        return seen(robot, "#piece-" + place);
    }

    private static Node seen(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(CourseExerciseFxIT::isSeen)
                .findFirst()
                .orElseThrow(() -> new AssertionError(query + " is not in view"));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Scrolls the page until the pieces and the tray stand in its middle.
    private void bringIntoView(FxRobot robot) throws Exception {
        Node order = seen(robot, ".order");
        Node at = order;
        while (!(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        var page = (ScrollPane) at;
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            Node content = page.getContent();
                            double middle =
                                    content.sceneToLocal(
                                                    order.localToScene(order.getLayoutBounds()))
                                            .getCenterY();
                            double room = page.getViewportBounds().getHeight();
                            double whole = content.getLayoutBounds().getHeight();
                            page.setVvalue(
                                    Math.clamp((middle - room / 2) / (whole - room), 0.0, 1.0));
                        })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void send(Intent intent) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.pump().send(intent)).get();
    }
}
