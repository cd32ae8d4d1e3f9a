package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.function.DoubleConsumer;

/// The timeline's heading: what its signs mean, and its tools.
public final class TimelineHead extends HBox {
    private static final double STEP = 1.5;

    private final Messages messages;
    private final Label crowded = styled(new Label(), "timeline-note");
    private final HBox tools = styled(new HBox(), "timeline-tools");

    /// @param zoom hears how much longer the time that is looked at becomes
    TimelineHead(Messages messages, DoubleConsumer zoom, Runnable all) {
        this.messages = messages;
        Label title = styled(new Label(), "timeline-title");
        title.textProperty().bind(messages.bind("timeline.title"));
        title.setMinWidth(USE_PREF_SIZE);
        crowded.textProperty().bind(messages.bind("timeline.crowded"));
        crowded.setMinWidth(0);
        Styles.show(crowded, false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        tools.setMinWidth(USE_PREF_SIZE);
        styled(this, "timeline-head");
        getChildren().addAll(title, new Legend(messages), crowded, gap, tools);
        add(button(Icons.ZOOM_IN, "timeline.in", () -> zoom.accept(1 / STEP)), "timeline-in");
        add(button(Icons.ZOOM_OUT, "timeline.out", () -> zoom.accept(STEP)), "timeline-out");
        add(button(Icons.WHOLE, "timeline.all", all), "timeline-all");
    }

    void crowded(boolean shown) {
        Styles.show(crowded, shown);
    }

    /// Puts a tool at the right end.
    public void add(Node tool, String id) {
        tool.setId(id);
        tools.getChildren().add(tool);
    }

    /// A tool that looks as the others do.
    ///
    /// @param key names the message that says what it does
    public Button button(Icons icon, String key, Runnable action) {
        Button button = styled(new Button("", icon.node()), "ghost-button");
        button.setOnAction(_ -> action.run());
        messages.explain(button, key);
        return button;
    }
}
