package forklore.ui;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.card.Shortcut;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// The sidebar's buttons; each does what its shortcut does.
final class Tools {
    private final Messages messages;
    private final Consumer<Shortcut> act;

    Tools(Messages messages, Consumer<Shortcut> act) {
        this.messages = messages;
        this.act = act;
    }

    Button search() {
        Button button = wide(Shortcut.SEARCH, "shell.search", "search-button");
        button.setId("search");
        return button;
    }

    Button open() {
        Button button = wide(Shortcut.OPEN, "shell.open", "open-button");
        button.setId("open");
        return button;
    }

    /// The way into the gym, in the list's manner; it is chosen while somebody is there.
    Button gym() {
        Button button = wide(Shortcut.GYM, "gym.name", "lesson-item");
        styled(button, "gym-item").setId("gym");
        return button;
    }

    Button glossary() {
        Button button = wide(Shortcut.GLOSSARY, Shortcut.GLOSSARY.key(), "open-button");
        button.setId("glossary");
        return button;
    }

    Button progress() {
        Button button = wide(Shortcut.PROGRESS, Shortcut.PROGRESS.key(), "open-button");
        button.setId("progress");
        return button;
    }

    Button fold() {
        return small(Shortcut.FOLD, Icons.FOLD, "fold");
    }

    Button keys() {
        return small(Shortcut.KEYS, Icons.HELP, "keys");
    }

    Button settings() {
        return small(Shortcut.SETTINGS, Icons.SETTINGS, "settings");
    }

    private Button small(Shortcut shortcut, Icons icon, String id) {
        Button button = styled(new Button("", icon.node()), "ghost-button");
        button.setId(id);
        var tip = new Tooltip();
        tip.setOnShowing(_ -> tip.setText(messages.text(shortcut.key()) + "  " + shortcut.keys()));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(messages.bind(shortcut.key()));
        button.setOnAction(_ -> act.accept(shortcut));
        return button;
    }

    private Button wide(Shortcut shortcut, String key, String style) {
        Label words = new Label();
        words.textProperty().bind(messages.bind(key));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        words.setMinWidth(Region.USE_PREF_SIZE);
        Label keys = styled(new Label(shortcut.keys()), "key-hint");
        keys.setMinWidth(0);
        keys.setTextOverrun(OverrunStyle.CLIP);
        var row = new HBox(words, gap, keys);
        Button button = styled(new Button("", row), style);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.maxWidthProperty().bind(button.widthProperty().subtract(20));
        row.prefWidthProperty().bind(row.maxWidthProperty());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> act.accept(shortcut));
        button.accessibleTextProperty().bind(messages.bind(key));
        return button;
    }
}
