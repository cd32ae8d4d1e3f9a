package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Comparison;
import forklore.session.Comparison.Group;
import forklore.session.Comparison.Line;
import forklore.session.Comparison.Order;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Marker;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The orders of lines of several runs, side by side. Of runs whose processes wrote in the same
/// order the first stands for all: they differ in their pids alone.
final class CompareView extends VBox {
    private static final double MARKER = 9;

    /// Of one order at least, px.
    private static final double WIDTH = 210;

    private final Messages messages;
    private final Label title = styled(new Label(), "compare-title");
    private final HBox groups = styled(new HBox(), "compare-groups");
    private @Nullable Comparison shown;
    private Locale shownIn = Locale.ROOT;

    CompareView(Messages messages, Runnable close) {
        this.messages = messages;
        styled(this, Styles.CARD, "compare");
        Button back = styled(new Button("", Icons.CLOSE.node()), "ghost-button");
        back.setId("compare-close");
        back.accessibleTextProperty().bind(messages.bind("compare.close"));
        back.setOnAction(_ -> close.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = styled(new HBox(title, gap, back), "compare-head");
        var scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    void show(Comparison next) {
        if (next.equals(shown) && messages.locale().equals(shownIn)) {
            return;
        }
        shown = next;
        shownIn = messages.locale();
        int runs = next.orders().size();
        List<Group> all = next.groups();
        title.setText(
                next.going()
                        ? messages.text("compare.going", runs + 1, next.wanted())
                        : messages.text("compare.done", all.size(), runs));
        groups.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            groups.getChildren().add(group(all.get(i), i));
        }
    }

    private VBox group(Group group, int place) {
        String letter = String.valueOf((char) ('A' + place));
        String runs = group.runs().stream().map(String::valueOf).collect(Collectors.joining(", "));
        Label head =
                styled(
                        new Label(
                                messages.text("compare.order", letter, group.runs().size(), runs)),
                        "compare-group-head");
        head.setMinWidth(0);
        var box = styled(new VBox(head, column(group.orders().getFirst())), "compare-group");
        box.setMinWidth(WIDTH);
        box.setPrefWidth(WIDTH);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static VBox column(Order order) {
        var column = styled(new VBox(), "compare-column");
        column.setMinWidth(0);
        order.lines().forEach(line -> column.getChildren().add(row(line)));
        return column;
    }

    private static HBox row(Line line) {
        Label text = styled(new Label(line.text()), "compare-text");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row =
                styled(
                        new HBox(new Marker(line.identity(), MARKER), text),
                        "compare-row",
                        Marker.colourClass(line.identity()));
        row.setMinWidth(0);
        return row;
    }
}
