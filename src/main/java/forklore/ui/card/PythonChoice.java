package forklore.ui.card;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.lesson.EngineKind;
import forklore.run.Availability;
import forklore.run.Candidate;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Which Python runs the listings: the first that is found, or one chosen from all that are here.
final class PythonChoice extends VBox {
    private final Messages messages;
    private final Consumer<Intent> send;
    private final VBox options = styled(new VBox(), "python-options");
    private final Label state = styled(new Label(), "settings-note");
    private @Nullable Object shown;

    PythonChoice(Messages messages, Choosers choosers, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        styled(this, "python-choice");
        state.setWrapText(true);
        Button file = styled(new Button(), "plain-button", "small-button");
        file.textProperty().bind(messages.bind("settings.python.choose"));
        file.setOnAction(_ -> choosers.python().map(Intent.ChoosePython::new).ifPresent(send));
        getChildren().addAll(state, options, file);
    }

    void render(Session session) {
        String chosen = session.kept().choices().python();
        var found = session.machine().pythons();
        var info = session.engines().get(EngineKind.PYTHON);
        var now = List.of(chosen, found, java.util.Optional.ofNullable(info), messages.locale());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        state.setText(
                found.isEmpty()
                        ? messages.text("settings.python.looking")
                        : words(info, session.look().language()));
        var group = new ToggleGroup();
        options.getChildren().clear();
        options.getChildren()
                .add(option(group, messages.text("settings.python.first"), "", chosen, true));
        List<Candidate> pythons = found.orElse(List.of());
        pythons.forEach(python -> add(group, python, chosen, session.look().language()));
        boolean listed =
                pythons.stream().anyMatch(python -> python.file().toString().equals(chosen));
        if (!chosen.isEmpty() && !listed) {
            options.getChildren().add(option(group, chosen, chosen, chosen, true));
        }
    }

    private String words(@Nullable Availability info, Language language) {
        if (info == null) {
            return messages.text("settings.python.looking");
        }
        return info.available()
                ? messages.text("settings.python.inUse", info.runtime())
                : info.reason().in(language);
    }

    private void add(ToggleGroup group, Candidate python, String chosen, Language language) {
        String place = python.file().toString();
        String text = python.label().equals(place) ? place : python.label() + "   " + place;
        options.getChildren().add(option(group, text, place, chosen, python.usable()));
        python.problem()
                .map((Text why) -> why.in(language))
                .ifPresent(
                        why -> {
                            Label reason = styled(new Label(why), "python-problem");
                            reason.setWrapText(true);
                            options.getChildren().add(reason);
                        });
    }

    private RadioButton option(
            ToggleGroup group, String text, String place, String chosen, boolean usable) {
        var option = styled(new RadioButton(text), Styles.SMALL);
        option.setToggleGroup(group);
        option.setMnemonicParsing(false);
        option.setSelected(place.equals(chosen));
        option.setDisable(!usable);
        option.setOnAction(_ -> send.accept(new Intent.ChoosePython(place)));
        return option;
    }
}
