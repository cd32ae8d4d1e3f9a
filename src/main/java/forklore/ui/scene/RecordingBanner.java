package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.model.RunInfo;
import forklore.session.Session;
import forklore.trace.Obstacle;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Map;
import java.util.stream.Collectors;

/// Says, as long as a recording is on the stage, that it is one, why it is played, and what made
/// it.
final class RecordingBanner extends HBox {
    private final Messages messages;
    private final Label text = new Label();

    RecordingBanner(Messages messages) {
        this.messages = messages;
        Label badge = styled(new Label(), "recording-badge");
        badge.textProperty().bind(messages.bind("recording.badge"));
        badge.setMinWidth(USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        styled(this, "recording-banner");
        getChildren().addAll(Icons.WARNING.node(), badge, text);
        Styles.show(this, false);
    }

    void render(Session session) {
        RunInfo run = session.show().timeline().end().run();
        Styles.show(this, run.replayed().isPresent());
        run.replayed().ifPresent(why -> text.setText(sentence(run, why)));
    }

    private String sentence(RunInfo run, Obstacle why) {
        String reason =
                switch (why) {
                    case NO_FORK -> messages.text("recording.noFork");
                    case CHOSEN -> messages.text("recording.chosen");
                    case NO_RUNTIME -> messages.text("recording.noRuntime");
                };
        String made = messages.text("recording.made", run.runtime());
        String values =
                run.parameters().isEmpty()
                        ? ""
                        : " " + messages.text("recording.values", values(run.parameters()));
        return reason + messages.text("recording.between") + made + values;
    }

    private static String values(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
