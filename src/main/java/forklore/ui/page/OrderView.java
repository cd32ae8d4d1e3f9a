package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.EngineKind;
import forklore.session.Ordering;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Pieces of a listing to be put in order, some of which may be left aside.
///
/// What is being carried is known here alone; the session hears of an order when a piece is put
/// down. One piece can be reached by Tab, the others from there by the arrow keys.
final class OrderView extends VBox {
    private final Messages messages;
    private final Consumer<List<Integer>> arrange;
    private final OrderKeys keys = new OrderKeys(this);
    private final VBox program = styled(new VBox(), "order-program");
    private final VBox above = new VBox();
    private final VBox middle = styled(new VBox(), "order-pieces");
    private final VBox below = new VBox();
    private final VBox rest = styled(new VBox(), "order-pieces");
    private final Label none;
    private final VBox tray;
    private List<OrderPiece> pieces = List.of();
    private @Nullable Ordering shown;
    private @Nullable EngineKind engine;
    private List<Integer> order = List.of();
    private int current;
    private int carried = -1;
    private boolean moving;

    /// @param arrange hears the places of the pieces in use, from top to bottom
    OrderView(Messages messages, Consumer<List<Integer>> arrange) {
        this.messages = messages;
        this.arrange = arrange;
        styled(this, "order");
        Label title = styled(new Label(messages.text("order.aside")), "order-title");
        none = styled(new Label(messages.text("order.aside.none")), "order-none");
        none.setWrapText(true);
        tray = styled(new VBox(title, none, rest), "order-tray");
        Label how = styled(new Label(messages.text("order.keys")), "order-keys");
        how.setWrapText(true);
        program.getChildren().addAll(above, middle, below);
        getChildren().addAll(program, tray, how);
        new OrderDrag(this, middle, tray);
    }

    void onUndo(Runnable undo, Runnable redo) {
        keys.onUndo(undo, redo);
    }

    /// Shows this order; what is being carried is put back where it was if it is another one.
    void show(Ordering next, EngineKind language) {
        if (next.equals(shown) && language == engine) {
            return;
        }
        boolean others =
                shown == null
                        || language != engine
                        || !next.pieces().equals(shown.pieces())
                        || !next.above().equals(shown.above());
        shown = next;
        engine = language;
        if (others) {
            build(next, language);
        }
        carried = -1;
        order = next.order();
        arrange();
    }

    /// Marks where processes stand, and the line that a hint points at; 0 for none.
    void mark(Map<Integer, List<Integer>> cursors, int hinted) {
        for (var box : List.of(above, middle, below)) {
            box.getChildren().forEach(piece -> ((OrderPiece) piece).mark(cursors, hinted));
        }
        rest.getChildren().forEach(piece -> ((OrderPiece) piece).mark(Map.of(), 0));
    }

    private void build(Ordering next, EngineKind language) {
        pieces =
                IntStream.range(0, next.pieces().size())
                        .mapToObj(place -> piece(next.pieces().get(place), place, language))
                        .toList();
        above.getChildren().setAll(fixed(next.above(), language));
        below.getChildren().setAll(fixed(next.below(), language));
        current = next.order().isEmpty() ? 0 : next.order().getFirst();
    }

    private static List<OrderPiece> fixed(String text, EngineKind language) {
        return text.isEmpty() ? List.of() : List.of(OrderPiece.fixed(text, language));
    }

    private OrderPiece piece(String text, int place, EngineKind language) {
        var piece = OrderPiece.movable(text, language, () -> press(place));
        piece.setId("piece-" + place);
        piece.setOnKeyPressed(event -> keys.pressed(event, place));
        piece.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (focused) {
                                current = place;
                                reach();
                            } else if (!moving && carried == place) {
                                putDown();
                            }
                        });
        return piece;
    }

    /// The place of the piece that this node belongs to; -1 where it belongs to none.
    int place(javafx.scene.@Nullable Node node) {
        for (var at = node; at != null && at != this; at = at.getParent()) {
            if (at instanceof OrderPiece piece && pieces.contains(piece)) {
                return pieces.indexOf(piece);
            }
        }
        return -1;
    }

    List<Integer> order() {
        return order;
    }

    boolean carries(int place) {
        return carried == place;
    }

    void pickUp(int place) {
        carried = place;
        if (!order.contains(place)) {
            to(place, order.size());
        }
        arrange();
    }

    /// Ends the carrying; the order is the session's from now on.
    void putDown() {
        carried = -1;
        commit(order);
    }

    /// Everything is as before the carrying.
    void drop() {
        carried = -1;
        if (shown != null) {
            order = shown.order();
        }
        arrange();
    }

    /// Moves a piece within the listing, or from aside into it.
    ///
    /// @param index among the pieces of the listing without it
    void to(int place, int index) {
        var next = new ArrayList<>(order);
        next.removeIf(one -> one == place);
        next.add(Math.clamp(index, 0, next.size()), place);
        order = List.copyOf(next);
        arrange();
    }

    /// Moves it out of the listing.
    void aside(int place) {
        var next = new ArrayList<>(order);
        next.removeIf(one -> one == place);
        order = List.copyOf(next);
        arrange();
    }

    /// Puts a piece aside or takes it back, once and for all.
    void press(int place) {
        carried = -1;
        if (order.contains(place)) {
            aside(place);
        } else {
            to(place, order.size());
        }
        commit(order);
        focusOn(place);
    }

    /// Goes to the next piece, or the one before.
    void walk(int place, int way) {
        var all = new ArrayList<>(order);
        all.addAll(left());
        int there = all.indexOf(place) + way;
        if (there >= 0 && there < all.size()) {
            focusOn(all.get(there));
        }
    }

    void focusOn(int place) {
        current = place;
        reach();
        pieces.get(place).requestFocus();
    }

    private void commit(List<Integer> next) {
        boolean changed = shown != null && !next.equals(shown.order());
        arrange();
        if (changed) {
            arrange.accept(next);
        }
    }

    private List<Integer> left() {
        return IntStream.range(0, pieces.size())
                .filter(place -> !order.contains(place))
                .boxed()
                .toList();
    }

    private void arrange() {
        var focused = pieces.stream().filter(OrderPiece::isFocused).findFirst();
        moving = true;
        var inside = order.stream().map(pieces::get).toList();
        var outside = left().stream().map(pieces::get).toList();
        if (!middle.getChildren().equals(inside) || !rest.getChildren().equals(outside)) {
            middle.getChildren().clear();
            rest.getChildren().setAll(outside);
            middle.getChildren().setAll(inside);
            focused.ifPresent(OrderPiece::requestFocus);
        }
        Styles.show(none, outside.isEmpty());
        Styles.show(rest, !outside.isEmpty());
        number();
        tell();
        reach();
        moving = false;
    }

    private void number() {
        int line = 1;
        for (var box : List.of(above, middle, below)) {
            for (var node : box.getChildren()) {
                var piece = (OrderPiece) node;
                piece.number(line);
                line += piece.lines();
            }
        }
        rest.getChildren().forEach(piece -> ((OrderPiece) piece).number(0));
    }

    private void tell() {
        for (int place = 0; place < pieces.size(); place++) {
            var piece = pieces.get(place);
            int at = order.indexOf(place) + 1;
            piece.carry(carried == place);
            String key =
                    carried == place
                            ? "order.piece.carried"
                            : at > 0 ? "order.piece" : "order.piece.aside";
            piece.tell(
                    messages.text(key, piece.words(), at, order.size()),
                    messages.text(at > 0 ? "order.put.aside" : "order.take.back"));
        }
    }

    /// Lets Tab reach the current piece alone.
    private void reach() {
        for (int place = 0; place < pieces.size(); place++) {
            pieces.get(place).setFocusTraversable(place == current);
        }
    }
}
