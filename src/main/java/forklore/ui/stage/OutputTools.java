package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Icons;
import forklore.ui.kit.Marker;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Above the output: whose lines are shown, and a button to copy them.
final class OutputTools extends HBox {
    private static final double MARKER = 9;

    private final Messages messages;
    private final Consumer<Optional<OutputChoice>> choose;
    private final MenuButton whose = styled(new MenuButton(), "output-filter");
    private final Button copy = styled(new Button("", Icons.COPY.node()), "ghost-button");
    private List<OutputWriter> writers = List.of();
    private Optional<OutputChoice> only = Optional.empty();

    OutputTools(Messages messages, Consumer<Optional<OutputChoice>> choose, Runnable copied) {
        this.messages = messages;
        this.choose = choose;
        styled(this, "output-tools");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        whose.setGraphic(Icons.FILTER.node());
        whose.setOnShowing(_ -> fill());
        whose.accessibleTextProperty().bind(messages.bind("output.filter"));
        copy.setOnAction(_ -> copied.run());
        copy.accessibleTextProperty().bind(messages.bind("output.copy.all"));
        copy.setTooltip(tip("output.copy.all"));
        whose.setTooltip(tip("output.filter"));
        whose.getItems().add(new MenuItem());
        getChildren().addAll(whose, copy);
        messages.localeProperty().addListener(_ -> show(writers, only));
        show(List.of(), Optional.empty());
    }

    void show(List<OutputWriter> next, Optional<OutputChoice> chosen) {
        writers = next;
        only = chosen;
        Styles.show(this, !next.isEmpty());
        whose.setText(chosen.map(this::words).orElse(""));
        whose.pseudoClassStateChanged(Styles.CHOSEN, chosen.isPresent());
    }

    private String words(OutputChoice which) {
        String pid = Integer.toString(which.pid());
        return messages.text(which.family() ? "output.family" : "output.only", pid);
    }

    private void fill() {
        whose.getItems().clear();
        whose.getItems().add(item(messages.text("output.everyone"), Optional.empty()));
        for (OutputWriter writer : writers) {
            var menu = new Menu(writer.pid() + "  " + writer.name(), marker(writer));
            OutputChoice alone = new OutputChoice(writer.pid(), false);
            OutputChoice family = new OutputChoice(writer.pid(), true);
            menu.getItems().add(item(words(alone), Optional.of(alone)));
            menu.getItems().add(item(words(family), Optional.of(family)));
            whose.getItems().add(menu);
        }
    }

    private MenuItem item(String text, Optional<OutputChoice> which) {
        var item = new MenuItem(text);
        item.setOnAction(_ -> choose.accept(which));
        return item;
    }

    private static Marker marker(OutputWriter writer) {
        return new Marker(writer.identity(), MARKER);
    }

    private Tooltip tip(String key) {
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind(key));
        return tip;
    }
}
