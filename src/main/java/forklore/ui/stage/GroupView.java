package forklore.ui.stage;

import forklore.picture.Shape;
import forklore.ui.kit.Messages;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.function.IntConsumer;

/// Shapes that move as one; over a process it offers to kill it.
final class GroupView implements ShapeView<Shape.Group> {
    private final Pane pane = new Pane();
    private final ShapeNodes nodes;
    private final KillMenu menu;

    GroupView(ShapeViews views, Messages messages, IntConsumer kill) {
        var parts = new Pane();
        pane.getChildren().add(parts);
        this.nodes = new ShapeNodes(parts, views, Motion.NONE);
        this.menu = new KillMenu(pane, messages, kill);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void draw(Shape.Group group) {
        pane.setId(group.id());
        pane.resize(group.at().width(), group.at().height());
        nodes.show(group.parts(), false);
        menu.offer(group.pid());
    }
}
