package forklore.ui.stage;

import forklore.picture.Rect;
import forklore.picture.Shape;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Keeps one node per shape id in a pane, and brings them from one picture to the next.
final class ShapeNodes {
    /// More that comes and goes at once no eye can follow.
    private static final int FOLLOWED = 30;

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
        var gone = new LinkedHashSet<>(drawn.keySet());
        long fresh = shapes.stream().filter(shape -> !gone.remove(shape.id())).count();
        boolean followed = moving && fresh + gone.size() <= FOLLOWED;
        var spare = followed ? new SpareNodes() : spare(gone);
        List<Node> order = new ArrayList<>(shapes.size());
        for (Shape shape : shapes) {
            order.add(draw(shape, spare, followed));
        }
        spare.left().forEach(view -> motion.vanish(view.node(), false, () -> remove(view.node())));
        if (followed) {
            vanish(gone);
        }
        Order.arrange(pane.getChildren(), order);
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

    private Node draw(Shape shape, SpareNodes spare, boolean moving) {
        Drawn view = drawn.get(shape.id());
        if (view != null && !view.fits(shape)) {
            pane.getChildren().remove(view.node());
            view = null;
        }
        Rect at = shape.at();
        if (view == null) {
            return begin(shape, spare, moving);
        }
        Shape before = view.draw(shape);
        if (before != null && (before.at().x() != at.x() || before.at().y() != at.y())) {
            motion.move(view.node(), at.x(), at.y(), moving);
        }
        return view.node();
    }

    private Node begin(Shape shape, SpareNodes spare, boolean moving) {
        Rect at = shape.at();
        Optional<Drawn> used = spare.take(shape);
        Drawn view = used.orElseGet(() -> views.create(shape));
        drawn.put(shape.id(), view);
        view.draw(shape);
        if (used.isPresent()) {
            motion.move(view.node(), at.x(), at.y(), false);
        } else {
            view.node().setManaged(false);
            view.node().relocate(at.x(), at.y());
            motion.appear(view.node(), moving);
        }
        return view.node();
    }

    /// What need not be seen going may show what is new: that is cheaper than another node.
    private SpareNodes spare(Set<String> gone) {
        var spare = new SpareNodes();
        gone.forEach(id -> spare.add(Objects.requireNonNull(drawn.remove(id), id)));
        return spare;
    }

    private void vanish(Set<String> gone) {
        for (String id : gone) {
            Node node = Objects.requireNonNull(drawn.remove(id), id).node();
            motion.vanish(node, true, () -> remove(node));
        }
    }

    private void remove(Node node) {
        pane.getChildren().remove(node);
    }
}
