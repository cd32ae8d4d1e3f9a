package forklore.ui.stage;

import forklore.picture.Shape;

import javafx.scene.Node;

/// The node of one shape.
///
/// @param <S> the kind of shape it can show
interface ShapeView<S extends Shape> {
    Node node();

    /// Draws the shape; its place within the parent is the caller's business.
    void draw(S shape);
}
