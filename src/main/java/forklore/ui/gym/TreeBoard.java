package forklore.ui.gym;

import static forklore.ui.kit.Styles.styled;

import forklore.gym.Laid;
import forklore.gym.Laid.Mark;
import forklore.ui.gym.Spots.Spot;
import forklore.ui.kit.Messages;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// A tree of boxes, one of which is chosen: by the arrow keys, or by a click. While it is drawn, a
/// click or the key + adds a child, Delete takes a box away.
final class TreeBoard extends Region {
    private static final double HEIGHT = 30;
    private static final double GAP = 24;
    private static final double WIDEST = 92;
    private static final double NARROWEST = 30;
    private static final double BETWEEN = 10;
    private static final double LEAST_GAP = 10;

    private final Messages messages;
    private final List<Node> boxes = new ArrayList<>();
    private final List<CubicCurve> edges = new ArrayList<>();
    private IntConsumer add = _ -> {};
    private IntConsumer remove = _ -> {};
    private IntConsumer choose = _ -> {};
    private @Nullable Shown shown;
    private Spots spots = Spots.NONE;
    private double drawnAt;

    /// What is shown.
    ///
    /// @param compared whether two trees lie over each other
    /// @param people those of the run, by their place in the real tree
    /// @param chosen the place of a box in this tree
    /// @param open whether it can be changed
    record Shown(Laid tree, boolean compared, List<Person> people, int chosen, boolean open) {}

    TreeBoard(Messages messages) {
        this.messages = messages;
        styled(this, "tree-board");
        setId("gym-tree");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        setMinHeight(140);
    }

    /// @param toAdd hears below which box a child is wanted
    /// @param toRemove hears which box is to go
    /// @param toChoose hears which box was chosen
    void on(IntConsumer toAdd, IntConsumer toRemove, IntConsumer toChoose) {
        add = toAdd;
        remove = toRemove;
        choose = toChoose;
    }

    void show(Shown next) {
        if (!next.equals(shown)) {
            shown = next;
            spots = Spots.of(next.tree());
            build();
            setAccessibleText(words(next));
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /// Draws again, in another language.
    void forget() {
        shown = null;
    }

    private double boxWidth() {
        double room = Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset());
        return Math.clamp(room / Math.max(1, spots.leaves()) - BETWEEN, NARROWEST, WIDEST);
    }

    private void build() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        boxes.clear();
        edges.clear();
        drawnAt = getWidth();
        double width = boxWidth();
        for (int i = 0; i < spots.size(); i++) {
            Laid box = spots.all().get(i).box();
            Optional<Mark> mark = now.compared() ? Optional.of(box.mark()) : Optional.empty();
            var look = new TreeBox.Look(i + 1, person(now, box), mark, i == now.chosen());
            boxes.add(new TreeBox(look, width));
            if (i > 0) {
                edges.add(edge(mark));
            }
        }
        getChildren().setAll(edges);
        getChildren().addAll(boxes);
        requestLayout();
    }

    private static Optional<Person> person(Shown now, Laid box) {
        return box.real() >= 0 && box.real() < now.people().size()
                ? Optional.of(now.people().get(box.real()))
                : Optional.empty();
    }

    private static CubicCurve edge(Optional<Mark> mark) {
        var edge = styled(new CubicCurve(), "tree-edge");
        mark.ifPresent(it -> styled(edge, TreeBox.style(it)));
        return edge;
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() != drawnAt) {
            build();
        }
        double width = boxWidth();
        double column = width + BETWEEN;
        double left = (getWidth() - column * spots.leaves()) / 2;
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        int gaps = Math.max(1, spots.rows() - 1);
        double gap = Math.clamp((room - HEIGHT * spots.rows()) / gaps, LEAST_GAP, GAP);
        double step = HEIGHT + gap;
        double tall = HEIGHT * spots.rows() + gap * (spots.rows() - 1);
        double top = snappedTopInset() + Math.max(0, (room - tall) / 3);
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.all().get(i);
            double x = Math.rint(left + spot.x() * column);
            double y = Math.rint(top + spot.row() * step);
            boxes.get(i).resizeRelocate(Math.rint(x - width / 2), y, Math.rint(width), HEIGHT);
            if (i > 0) {
                Spot above = spots.all().get(spot.parent());
                double fromX = Math.rint(left + above.x() * column);
                double fromY = Math.rint(top + above.row() * step) + HEIGHT;
                curve(edges.get(i - 1), fromX, fromY, x, y);
            }
        }
    }

    private static void curve(CubicCurve edge, double x1, double y1, double x2, double y2) {
        edge.setStartX(x1);
        edge.setStartY(y1);
        edge.setEndX(x2);
        edge.setEndY(y2);
        edge.setControlX1(x1);
        edge.setControlX2(x2);
        edge.setControlY1((y1 + y2) / 2);
        edge.setControlY2((y1 + y2) / 2);
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        Shown now = shown;
        int box = boxes.indexOf(boxAt(event));
        if (now == null || box < 0) {
            return;
        }
        event.consume();
        if (now.open() && event.getButton() == MouseButton.PRIMARY) {
            add.accept(box);
        } else {
            choose.accept(box);
        }
    }

    private static @Nullable Node boxAt(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TreeBox)) {
            node = node.getParent();
        }
        return node;
    }

    private void pressed(KeyEvent event) {
        Shown now = shown;
        if (now == null || event.isControlDown() || event.isAltDown()) {
            return;
        }
        int here = Math.min(now.chosen(), spots.size() - 1);
        switch (event.getCode()) {
            case UP -> walk(spots.all().get(here).parent());
            case DOWN -> walk(spots.childOf(here));
            case LEFT -> walk(spots.beside(here, -1));
            case RIGHT -> walk(spots.beside(here, 1));
            case INSERT, PLUS, ADD, EQUALS, ENTER -> change(add, now, here);
            case DELETE, BACK_SPACE, MINUS, SUBTRACT -> change(remove, now, here);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int to) {
        if (to >= 0) {
            choose.accept(to);
        }
    }

    private static void change(IntConsumer how, Shown now, int here) {
        if (now.open()) {
            how.accept(here);
        }
    }

    /// The chosen box in words.
    private String words(Shown now) {
        int here = Math.min(now.chosen(), spots.size() - 1);
        Spot spot = spots.all().get(here);
        String above =
                spot.parent() < 0
                        ? messages.text("gym.box.first")
                        : messages.text("gym.box.child", spot.parent() + 1);
        String text =
                messages.text(
                        "gym.box", here + 1, spots.size(), above, spot.box().children().size());
        String who =
                person(now, spot.box())
                        .map(person -> " " + messages.text("gym.box.pid", person.pid()))
                        .orElse("");
        String mark =
                now.compared()
                        ? " " + messages.text("gym.box." + TreeBox.style(spot.box().mark()))
                        : "";
        return text + who + mark;
    }
}
