package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Aid;
import forklore.session.Hall;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// What the clicker does, for the mouse.
final class ControlStrip extends HBox {
    private final Messages messages;
    private final Consumer<Intent> send;
    private final Map<Aid, Button> aids = new EnumMap<>(Aid.class);
    private final Button recorded;
    private Hall hall = Hall.NONE;

    ControlStrip(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        styled(this, "hall-controls");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        recorded = button(Icons.RECORDING, "recorded", new Intent.PlayRecorded());
        getChildren()
                .addAll(
                        button(Icons.BACK, "back", new Intent.GoBack()),
                        button(Icons.FORWARD, "on", new Intent.GoOn()),
                        button(Icons.RESET, "again", new Intent.RunAgain()),
                        recorded,
                        aid(Icons.NOTES, "notes", Aid.NOTES),
                        aid(Icons.SPEAKER, "speaker", Aid.SPEAKER),
                        aid(Icons.LASER, "laser", Aid.LASER),
                        aid(Icons.BLACK, "black", Aid.BLACK),
                        aid(Icons.FULL_SCREEN, "full", Aid.FULL_SCREEN),
                        button(Icons.CLOSE, "leave", new Intent.LeaveHall()));
    }

    void render(Session session) {
        hall = session.hall();
        boolean tour = hall.talk().isPresent();
        Styles.show(recorded, tour);
        aids.forEach(
                (aid, button) -> {
                    button.pseudoClassStateChanged(Styles.CHOSEN, hall.has(aid));
                    Styles.show(button, tour || (aid != Aid.NOTES && aid != Aid.SPEAKER));
                });
    }

    private Button aid(Icons icon, String name, Aid aid) {
        Button button = button(icon, name);
        button.setOnAction(_ -> send.accept(new Intent.Switch(aid, !hall.has(aid))));
        aids.put(aid, button);
        return button;
    }

    private Button button(Icons icon, String name, Intent intent) {
        Button button = button(icon, name);
        button.setOnAction(_ -> send.accept(intent));
        return button;
    }

    /// No tooltip: it would pop up on the projector.
    private Button button(Icons icon, String name) {
        Button button = styled(new Button("", icon.node()), "ghost-button", "hall-button");
        button.setId("hall-" + name);
        button.textProperty().bind(messages.bind("hall.control." + name));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.TOP);
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        return button;
    }
}
