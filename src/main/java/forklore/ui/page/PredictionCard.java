package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntConsumer;

/// The question before the run, and after it the verdict with its reason.
final class PredictionCard extends VBox {
    private final Messages messages;
    private final Links links;
    private final IntConsumer predict;
    private final Runnable skip;
    private @Nullable Question shown;

    /// What the card shows.
    ///
    /// @param question Markdown
    /// @param chosen the learner's answer; -1 for none
    /// @param skipped whether the learner wants to go on without an answer
    /// @param locked whether it is too late to answer: a run is under way or over
    /// @param right the right answers; empty before the run has told
    /// @param explanation Markdown with this run's values; empty before the run has told
    record Question(
            String question,
            List<String> answers,
            int chosen,
            boolean skipped,
            boolean locked,
            List<Integer> right,
            String explanation) {}

    PredictionCard(Messages messages, Links links, IntConsumer predict, Runnable skip) {
        this.messages = messages;
        this.links = links;
        this.predict = predict;
        this.skip = skip;
        getStyleClass().add("prediction");
    }

    void show(Question next) {
        if (!next.equals(shown)) {
            shown = next;
            getChildren().setAll(question(next), pills(next));
            if (!next.explanation().isEmpty()) {
                getChildren().add(verdict(next));
            }
        }
    }

    private TextFlow question(Question next) {
        TextFlow flow = Prose.line(next.question(), links);
        Text lead = styled(new Text(messages.text("prediction.before")), "prose-text", "strong");
        flow.getChildren().addFirst(lead);
        return flow;
    }

    private FlowPane pills(Question next) {
        FlowPane row = styled(new FlowPane(), "pills");
        row.setMinWidth(0);
        for (int i = 0; i < next.answers().size(); i++) {
            Button pill = pill(next, i);
            pill.maxWidthProperty().bind(row.widthProperty());
            row.getChildren().add(pill);
        }
        if (!next.locked() && next.right().isEmpty()) {
            Button later = styled(new Button(messages.text("prediction.skip")), "ghost-button");
            later.setOnAction(_ -> skip.run());
            later.setDisable(next.skipped());
            row.getChildren().add(later);
        }
        return row;
    }

    private Button pill(Question next, int index) {
        // A pill is too small for chips of code.
        String words = next.answers().get(index).replace("`", "");
        Button pill = styled(new Button(words), "pill");
        pill.setWrapText(true);
        pill.setMnemonicParsing(false);
        boolean chosen = next.chosen() == index;
        pill.pseudoClassStateChanged(Styles.CHOSEN, chosen);
        pill.setAccessibleText(words + (chosen ? messages.text("prediction.chosen") : ""));
        if (next.right().contains(index)) {
            styled(pill, "right").setGraphic(Icons.RIGHT.node());
        } else if (chosen && !next.right().isEmpty()) {
            styled(pill, "wrong").setGraphic(Icons.WRONG.node());
        }
        if (next.locked()) {
            pill.setMouseTransparent(true);
            pill.setFocusTraversable(false);
        } else {
            pill.setOnAction(_ -> predict.accept(index));
        }
        return pill;
    }

    private VBox verdict(Question next) {
        Prose why = new Prose(next.explanation(), links);
        if (next.chosen() < 0) {
            return styled(new VBox(why), "verdict");
        }
        boolean right = next.right().contains(next.chosen());
        Text words =
                styled(
                        new Text(messages.text(right ? "prediction.right" : "prediction.wrong")),
                        "strong",
                        right ? "verdict-right" : "verdict-wrong");
        var line = new HBox(styled(new TextFlow(words), "prose-flow"));
        HBox.setHgrow(line, Priority.ALWAYS);
        return styled(new VBox(line, why), "verdict");
    }
}
