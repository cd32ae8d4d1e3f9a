package forklore.ui.stage;

import forklore.ui.kit.Icons;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/// The small cross in a living process's corner: it kills that process, for real.
///
/// It shows under the pointer or with the keyboard's focus.
final class KillMenu {
    private static final double SIZE = 18;

    private final Pane over;
    private final IntConsumer kill;
    private @Nullable Button button;
    private int pid;

    KillMenu(Pane over, IntConsumer kill) {
        this.over = over;
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
            button.setAccessibleText("kill " + process);
            button.relocate(over.getWidth() - SIZE - 4, 4);
        }
    }

    private Button create() {
        Button made = Styles.styled(new Button("", Icons.KILL.node()), "kill-button");
        made.setManaged(false);
        made.resize(SIZE, SIZE);
        made.setTooltip(new Tooltip("kill -9"));
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
