package forklore.ui.stage;

import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/// The small cross in a living process's corner: it kills that process, for real.
///
/// It shows under the pointer or with the keyboard's focus; the process's context menu offers the
/// same.
final class KillMenu {
    private static final double SIZE = 18;

    private final Pane over;
    private final Messages messages;
    private final IntConsumer kill;
    private @Nullable Button button;
    private int pid;

    KillMenu(Pane over, Messages messages, IntConsumer kill) {
        this.over = over;
        this.messages = messages;
        this.kill = kill;
    }

    /// @param process the process to be killed; 0 where there is none
    void offer(int process) {
        pid = process;
        if (process != 0 && button == null) {
            button = create();
        }
        if (button != null) {
            Styles.show(button, process != 0);
            button.setAccessibleText(words());
            button.relocate(over.getWidth() - SIZE - 4, 4);
        }
    }

    private String words() {
        return messages.text("stage.kill", Integer.toString(pid));
    }

    private void menu(ContextMenuEvent event) {
        if (pid != 0) {
            var item = new MenuItem(words(), Icons.KILL.node());
            int chosen = pid;
            item.setOnAction(_ -> kill.accept(chosen));
            new ContextMenu(item).show(over, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private Button create() {
        Button made = Styles.styled(new Button("", Icons.KILL.node()), "kill-button");
        made.setManaged(false);
        made.resize(SIZE, SIZE);
        var tip = new Tooltip();
        tip.setOnShowing(_ -> tip.setText(words()));
        made.setTooltip(tip);
        over.setOnContextMenuRequested(this::menu);
        made.setOnAction(_ -> kill.accept(pid));
        over.setPickOnBounds(true);
        over.getChildren().add(made);
        made.opacityProperty()
                .bind(
                        javafx.beans.binding.Bindings.when(
                                        over.hoverProperty().or(made.focusedProperty()))
                                .then(1.0)
                                .otherwise(0.0));
        return made;
    }
}
