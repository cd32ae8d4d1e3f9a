package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Experiment;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The experiments of a demo: one click changes what the card says and runs it.
final class ExperimentCards extends VBox {
    private final Messages messages;
    private final Links links;
    private final Consumer<Experiment> run;

    ExperimentCards(Messages messages, Links links, Consumer<Experiment> run) {
        this.messages = messages;
        this.links = links;
        this.run = run;
        getStyleClass().add("experiments");
    }

    /// @param label the name of a parameter for the learner
    /// @param done the ids of the experiments that were tried already
    void show(
            List<Experiment> experiments,
            Language language,
            UnaryOperator<String> label,
            Set<String> done) {
        getChildren().clear();
        for (Experiment experiment : experiments) {
            getChildren().add(card(experiment, language, label, done.contains(experiment.id())));
        }
    }

    private HBox card(
            Experiment experiment, Language language, UnaryOperator<String> label, boolean done) {
        FontIcon sign = (done ? Icons.RIGHT : Icons.EXPERIMENT).node();
        sign.getStyleClass().add(done ? "experiment-done" : "experiment-sign");
        VBox text = styled(new VBox(new Prose(experiment.text().in(language), links)), "grow");
        if (!experiment.changes().isEmpty()) {
            text.getChildren().add(changes(experiment.changes(), label));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        Button go =
                styled(new Button(messages.text("experiment.run")), "plain-button", "small-button");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(_ -> run.accept(experiment));
        go.setAccessibleText(messages.text("experiment.run") + ": " + experiment.id());
        return styled(new HBox(sign, text, go), "experiment");
    }

    private static Label changes(Map<String, String> changes, UnaryOperator<String> label) {
        String text =
                new TreeMap<>(changes)
                        .entrySet().stream()
                                .map(e -> label.apply(e.getKey()) + " → " + e.getValue())
                                .collect(Collectors.joining("   "));
        return styled(new Label(text), Styles.MONO, "changes");
    }
}
