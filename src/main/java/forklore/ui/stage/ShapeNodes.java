package forklore.ui.stage;

import forklore.picture.Rect;
import forklore.picture.Shape;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Keeps one node per shape id in a pane, and brings them from one picture to the next.
final class ShapeNodes {
    private final Pane pane;
    private final ShapeViews views;
    private final Motion motion;
    private final Map<String, Drawn> drawn = new HashMap<>();
    private List<Shape> shown = List.of();

    ShapeNodes(Pane pane, ShapeViews views, Motion motion) {
        this.pane = pane;
        this.views = views;
        this.motion = motion;
    }

    /// Shows these shapes and no others.
    ///
    /// @param moving whether what changed place may glide; false after a resize or a jump in time
    void show(List<Shape> shapes, boolean moving) {
        if (shapes.equals(shown)) {
            return;
        }
        Set<String> present = new HashSet<>();
        List<Node> order = new ArrayList<>(shapes.size());
        for (Shape shape : shapes) {
            present.add(shape.id());
            order.add(draw(shape, moving));
        }
        retire(present, moving);
        arrange(order);
        shown = List.copyOf(shapes);
    }

    /// The node of this shape, while it is shown.
    Optional<Node> node(String id) {
        return Optional.ofNullable(drawn.get(id)).map(Drawn::node);
    }

    /// Forgets every node, so that the next picture is drawn afresh: in another language, say.
    void forget() {
        drawn.clear();
        pane.getChildren().clear();
        shown = List.of();
    }

    private Node draw(Shape shape, boolean moving) {
        Drawn view = drawn.get(shape.id());
        if (view != null && !view.fits(shape)) {
            pane.getChildren().remove(view.node());
            view = null;
        }
        Rect at = shape.at();
        if (view == null) {
            Drawn fresh = views.create(shape);
            fresh.node().setManaged(false);
            drawn.put(shape.id(), fresh);
            fresh.draw(shape);
            fresh.node().relocate(at.x(), at.y());
            motion.appear(fresh.node(), moving);
            return fresh.node();
        }
        Shape before = view.draw(shape);
        if (before != null && (before.at().x() != at.x() || before.at().y() != at.y())) {
            motion.move(view.node(), at.x(), at.y(), moving);
        }
        return view.node();
    }

    private void retire(Set<String> present, boolean moving) {
        var gone = new HashSet<>(drawn.keySet());
        gone.removeAll(present);
        for (String id : gone) {
            Drawn view = Objects.requireNonNull(drawn.remove(id), id);
            Node node = view.node();
            motion.vanish(node, moving, () -> pane.getChildren().remove(node));
        }
    }

    /// Puts the nodes into the order of the picture, touching the pane only where it differs.
    private void arrange(List<Node> order) {
        var wanted = new ArrayList<Node>(order.size());
        var kept = new HashSet<>(order);
        for (Node child : pane.getChildren()) {
            if (!kept.contains(child)) {
                wanted.add(child);
            }
        }
        wanted.addAll(order);
        if (!wanted.equals(pane.getChildren())) {
            pane.getChildren().setAll(wanted);
        }
    }
}
