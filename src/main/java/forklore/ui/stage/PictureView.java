package forklore.ui.stage;

import forklore.picture.Fit;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// Draws pictures one after the other, keeping the nodes of what stays.
final class PictureView extends ScrollPane {
    private final Pane canvas = new Pane();
    private final ShapeNodes nodes;
    private final Growth growth;
    private List<Shape> shapes = List.of();
    private double lastWidth;
    private double lastHeight;

    /// @param reduced whether the user asked for no motion
    /// @param kill hears the pid of a process that the user wants to kill
    PictureView(Wording wording, BooleanSupplier reduced, IntConsumer kill) {
        this.nodes = new ShapeNodes(canvas, new ShapeViews(wording, kill), new Motion(reduced));
        this.growth = new Growth(canvas, reduced);
        Styles.styled(this, "picture");
        setContent(canvas);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToWidth(true);
        setFocusTraversable(false);
    }

    /// Calls back with the id of the group that was clicked, and its node.
    void onChosen(BiConsumer<String, Node> chosen) {
        canvas.setPickOnBounds(true);
        canvas.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                        groupAt(event.getX(), event.getY())
                                .ifPresent(
                                        id -> nodes.node(id).ifPresent(n -> chosen.accept(id, n)));
                    }
                });
    }

    /// The uppermost group there.
    private Optional<String> groupAt(double x, double y) {
        var point = new Rect(x, y, 0, 0);
        return shapes.reversed().stream()
                .filter(Shape.Group.class::isInstance)
                .filter(shape -> shape.at().contains(point))
                .map(Shape::id)
                .findFirst();
    }

    /// @param jumped whether this picture is of quite another moment than the one before
    void show(Fit fit, boolean jumped) {
        Picture picture = fit.picture();
        double width = Math.rint(picture.width() * fit.scale());
        double height = Math.rint(picture.height() * fit.scale());
        boolean moving = width == lastWidth && height == lastHeight && !jumped;
        lastWidth = width;
        lastHeight = height;
        canvas.setMinSize(picture.width(), picture.height());
        canvas.setPrefSize(picture.width(), picture.height());
        shapes = picture.shapes();
        nodes.show(shapes, moving);
        growth.to(fit.scale(), moving);
    }

    /// Draws everything afresh the next time.
    void forget() {
        nodes.forget();
    }

    /// The room that a picture has, px.
    double roomWidth() {
        return getViewportBounds().getWidth();
    }

    double roomHeight() {
        return getViewportBounds().getHeight();
    }
}
