package forklore.ui.stage;

import forklore.picture.Shape;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/// A shape's view together with the shape that it shows now.
final class Drawn {
    private final Node node;
    private final Class<? extends Shape> kind;
    private final Consumer<Shape> draw;
    private @Nullable Shape shown;

    <S extends Shape> Drawn(ShapeView<S> view, Class<S> kind) {
        this.node = view.node();
        this.kind = kind;
        this.draw = shape -> view.draw(kind.cast(shape));
    }

    Node node() {
        return node;
    }

    /// What it shows; nothing before it was drawn.
    Optional<Shape> shown() {
        return Optional.ofNullable(shown);
    }

    /// Whether this view can go on showing that shape.
    boolean fits(Shape shape) {
        return kind.isInstance(shape);
    }

    /// Draws what differs from the shape shown so far. Returns the shape shown before, if any.
    @Nullable Shape draw(Shape shape) {
        Shape before = shown;
        if (!shape.equals(before)) {
            draw.accept(shape);
            shown = shape;
        }
        return before;
    }
}
