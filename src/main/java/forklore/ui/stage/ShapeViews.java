package forklore.ui.stage;

import forklore.picture.Shape;

import java.util.function.IntConsumer;

/// Makes the view of a shape and hands it later versions of the same shape.
final class ShapeViews {
    private final Wording wording;
    private final IntConsumer kill;

    /// @param kill hears the pid of a process that the user wants to kill
    ShapeViews(Wording wording, IntConsumer kill) {
        this.wording = wording;
        this.kill = kill;
    }

    /// A view for this kind of shape, empty as yet.
    Drawn create(Shape shape) {
        return switch (shape) {
            case Shape.Box _ -> new Drawn(new BoxView(), Shape.Box.class);
            case Shape.Bar _ -> new Drawn(new BarView(), Shape.Bar.class);
            case Shape.Label _ -> new Drawn(new LabelView(wording), Shape.Label.class);
            case Shape.Marker _ -> new Drawn(new MarkerView(), Shape.Marker.class);
            case Shape.Edge _ -> new Drawn(new EdgeView(), Shape.Edge.class);
            case Shape.Group _ ->
                    new Drawn(new GroupView(this, wording.messages(), kill), Shape.Group.class);
        };
    }
}
