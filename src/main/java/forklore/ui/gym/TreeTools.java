package forklore.ui.gym;

import static forklore.ui.kit.Styles.styled;

import forklore.gym.Way;
import forklore.session.Gym;
import forklore.session.Intent;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.Consumer;

/// What changes the drawn tree, for those who neither click boxes nor know the keys.
final class TreeTools extends HBox {
    private final Button add = styled(new Button(), "ghost-button");
    private final Button remove = styled(new Button(), "ghost-button");
    private int chosen;

    TreeTools(Messages messages, Consumer<Intent> send) {
        styled(this, "gym-tools");
        add.setId("gym-add");
        add.textProperty().bind(messages.bind("gym.add"));
        add.setOnAction(_ -> send.accept(new Intent.AddChild(chosen)));
        add.setMinWidth(USE_PREF_SIZE);
        remove.setId("gym-remove");
        remove.textProperty().bind(messages.bind("gym.remove"));
        remove.setOnAction(_ -> send.accept(new Intent.RemoveBox(chosen)));
        remove.setMinWidth(USE_PREF_SIZE);
        Label hint = styled(new Label(), "gym-hint");
        hint.textProperty().bind(messages.bind("gym.hint"));
        hint.setMinWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        getChildren().addAll(hint, add, remove);
    }

    void render(TreeBoard.Shown tree, Gym gym) {
        chosen = tree.chosen();
        Styles.show(this, gym.way() == Way.TREE && tree.open());
        remove.setDisable(tree.chosen() == 0);
    }
}
