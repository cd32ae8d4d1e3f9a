package forklore.ui.card;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Segmented;
import forklore.ui.kit.Styles;
import forklore.ui.kit.Switch;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// The settings: how the app looks, where its lessons come from, which Python runs. Everything
/// counts at once and is remembered.
final class SettingsCard extends VBox {
    private static final double[] SIZES = {0.9, 1, 1.15, 1.3, 1.5, 1.75, 2};
    private static final double NEAR = 0.02;

    private final Messages messages;
    private final Consumer<Intent> send;
    private final Segmented<Language> languages;
    private final Segmented<forklore.session.Theme> themes;
    private final Segmented<Double> sizes;
    private final Switch motion;
    private final Switch words;
    private final Label folder = styled(new Label(), Styles.MONO, "settings-path");
    private final Label trouble = styled(new Label(), "settings-trouble");
    private final Button bundled;
    private final PythonChoice pythons;
    private final LimitsChoice limits;

    SettingsCard(Messages messages, Choosers choosers, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        styled(this, Styles.CARD, "overlay-card", "settings-card");
        setMaxSize(560, USE_PREF_SIZE);
        languages = new Segmented<>("pills-row", next -> send.accept(new Intent.SetLanguage(next)));
        for (Language language : Language.all()) {
            languages.add(language, new SimpleStringProperty(language.name()));
        }
        themes = new Segmented<>("pills-row", next -> send.accept(new Intent.SetTheme(next)));
        themes.add(forklore.session.Theme.LIGHT, messages.bind("settings.light"));
        themes.add(forklore.session.Theme.DARK, messages.bind("settings.dark"));
        sizes = new Segmented<>("pills-row", next -> send.accept(new Intent.Zoom(next)));
        for (double size : SIZES) {
            sizes.add(size, new SimpleStringProperty(Math.round(size * 100) + "%"));
        }
        motion =
                new Switch(
                        messages.bind("settings.motion"),
                        on -> send.accept(new Intent.ReduceMotion(on)));
        motion.setId("reduce-motion");
        words =
                new Switch(
                        messages.bind("settings.words"),
                        on -> send.accept(new Intent.TellInWords(on)));
        bundled =
                button("settings.lessons.bundled", () -> send.accept(new Intent.ChooseLessons("")));
        pythons = new PythonChoice(messages, choosers, send);
        limits = new LimitsChoice(messages, send);
        folder.setWrapText(true);
        trouble.setWrapText(true);
        Label title = styled(new Label(), "overlay-title");
        title.textProperty().bind(messages.bind("keys.settings"));
        var rows =
                styled(
                        new VBox(
                                row("settings.language", languages),
                                row("settings.theme", themes),
                                row("settings.size", sizes),
                                row("settings.ease", new VBox(8, motion, words)),
                                row("settings.lessons", lessons(choosers)),
                                row("settings.python", pythons),
                                row("settings.limits", limits)),
                        "settings-rows");
        var scroll = styled(new ScrollPane(rows), "settings-scroll");
        scroll.setFitToWidth(true);
        getChildren().addAll(title, scroll);
    }

    void render(Session session) {
        languages.show(session.look().language());
        themes.show(session.look().theme());
        for (double size : SIZES) {
            if (Math.abs(size - session.look().zoom()) < NEAR) {
                sizes.show(size);
            }
        }
        motion.show(session.look().reducedMotion());
        words.show(session.look().inWords());
        String lessons = session.machine().lessons();
        folder.setText(lessons.isEmpty() ? messages.text("settings.lessons.own") : lessons);
        Styles.show(bundled, !lessons.isEmpty());
        long mistakes = session.course().mistakes().size();
        Styles.show(trouble, mistakes > 0);
        if (mistakes > 0) {
            trouble.setText(
                    messages.text(
                            "settings.lessons.mistakes",
                            mistakes,
                            session.course().mistakes().getFirst().toString()));
        }
        pythons.render(session);
        limits.render(session);
    }

    /// What gets the keyboard.
    Switch first() {
        return motion;
    }

    private VBox lessons(Choosers choosers) {
        Button choose =
                button(
                        "settings.lessons.choose",
                        () -> choosers.lessons().map(Intent.ChooseLessons::new).ifPresent(send));
        choose.setGraphic(Icons.FOLDER.node());
        Button again =
                button("settings.lessons.reload", () -> send.accept(new Intent.ReloadLessons()));
        again.setId("reload-lessons");
        again.setGraphic(Icons.RESET.node());
        var buttons = styled(new FlowPane(choose, again, bundled), "settings-buttons");
        return new VBox(6, folder, trouble, buttons);
    }

    private VBox row(String key, javafx.scene.Node control) {
        Label label = styled(new Label(), "settings-label");
        label.textProperty().bind(messages.bind(key));
        label.setLabelFor(control);
        return styled(new VBox(label, control), "settings-row");
    }

    private Button button(String key, Runnable action) {
        Button button = styled(new Button(), "plain-button", "small-button");
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
