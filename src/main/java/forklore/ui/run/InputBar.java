package forklore.ui.run;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Typing;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.Consumer;

/// Where the learner types what a program reads: a line at a time, and at last the end of the
/// input. It is there while somebody may read it.
public final class InputBar extends HBox {
    private static final KeyCombination END =
            new KeyCodeCombination(KeyCode.D, KeyCombination.CONTROL_DOWN);

    private final Consumer<Intent> send;
    private final TextField line = styled(new TextField(), Styles.MONO, "input-line");
    private long run = -1;

    public InputBar(Messages messages, Consumer<Intent> send) {
        this.send = send;
        styled(this, "input-bar");
        Label name = styled(new Label(), "input-name");
        name.textProperty().bind(messages.bind("run.input"));
        name.setLabelFor(line);
        name.setMinWidth(USE_PREF_SIZE);
        line.setId("input");
        line.promptTextProperty().bind(messages.bind("run.input.prompt"));
        line.setOnAction(_ -> type());
        line.setOnKeyPressed(
                event -> {
                    if (END.match(event)) {
                        end();
                        event.consume();
                    }
                });
        HBox.setHgrow(line, Priority.ALWAYS);
        Button end = styled(new Button(), "plain-button", "small-button");
        end.setId("end-input");
        end.textProperty().bind(messages.bind("run.input.end"));
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(_ -> end());
        getChildren().addAll(name, line, end);
        Styles.show(this, false);
    }

    public void render(Session session) {
        boolean wanted = Typing.isWanted(session);
        if (session.show().run() != run) {
            run = session.show().run();
            line.clear();
            setDisable(false);
            if (wanted) {
                Styles.show(this, true);
                line.requestFocus();
            }
        }
        Styles.show(this, wanted);
    }

    private void type() {
        send.accept(new Intent.TypeLine(line.getText()));
        line.clear();
    }

    private void end() {
        if (!line.getText().isEmpty()) {
            type();
        }
        send.accept(new Intent.EndInput());
        setDisable(true);
    }
}
