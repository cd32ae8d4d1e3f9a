package forklore.ui.scene;

import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.model.Timeline;
import forklore.ui.Seen;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Theme;
import forklore.ui.kit.ZoomPane;

import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// A stage as a hall sees it, in memory, for one demo after the other.
final class Hall {
    /// What a presentation keeps for its own line, before it is enlarged, px.
    private static final double LINE = 48;

    final Pane table;
    private final double width;
    private final double height;
    private final Course course;
    private final ZoomPane zoom;
    private final StageBody body;

    Hall(Stage window, Course course, Language language, double width, double height) {
        this.course = course;
        this.width = width;
        this.height = height;
        body = new StageBody(new Messages(language.locale()), _ -> {});
        var line = new Pane();
        line.setMinHeight(LINE);
        var column = new VBox(line, body);
        column.getStyleClass().add("stage");
        VBox.setVgrow(body, javafx.scene.layout.Priority.ALWAYS);
        zoom = new ZoomPane(column);
        zoom.getStyleClass().add("app-root");
        zoom.present(true);
        zoom.resize(width, height);
        zoom.setMinSize(width, height);
        table = new Pane(zoom);
        var scene = new Scene(table, 640, 480);
        Theme.LIGHT.apply(scene);
        window.setScene(scene);
        window.show();
    }

    /// What is seen of this demo at this moment of its run.
    Seen show(RecordedDemo demo, Timeline run, long t, Presented presented) {
        body.present(presented);
        var session = demo.session(course, run, t);
        body.render(session);
        // The first layout tells the pictures their room, the second puts them into it.
        layOut();
        body.render(session);
        layOut();
        return Seen.of(body, new BoundingBox(0, 0, width, height));
    }

    private void layOut() {
        table.applyCss();
        layOut(table);
    }

    /// Also what lies unmanaged in its parent, which otherwise waits for the next frame.
    private static void layOut(Parent parent) {
        parent.layout();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner) {
                layOut(inner);
            }
        }
    }
}
