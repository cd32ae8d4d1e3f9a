package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.run.Problem;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// What is wrong with the listing, below it: each place in the learner's words, and what the
/// compiler or the interpreter itself said in full, for whoever asks.
final class FlawsView extends VBox {
    private final Messages messages;
    private List<Problem> shown = List.of();

    FlawsView(Messages messages) {
        this.messages = messages;
        getStyleClass().add("flaws");
        Styles.show(this, false);
    }

    void show(List<Problem> flaws, Language language) {
        if (flaws.equals(shown)) {
            return;
        }
        shown = List.copyOf(flaws);
        getChildren().setAll(flaws.stream().map(flaw -> row(flaw, language)).toList());
        Styles.show(this, !flaws.isEmpty());
    }

    private HBox row(Problem flaw, Language language) {
        Label place = styled(new Label(Integer.toString(flaw.line())), Styles.MONO, "flaw-line");
        Label text = styled(new Label(flaw.message().in(language)), "flaw-text");
        text.setWrapText(true);
        VBox words = styled(new VBox(text), "flaw-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!flaw.details().isBlank()) {
            addDetails(words, flaw.details());
        }
        return styled(new HBox(place, words), "flaw");
    }

    private void addDetails(VBox words, String details) {
        Label full = styled(new Label(details), Styles.MONO, "flaw-details");
        full.setWrapText(true);
        Styles.show(full, false);
        var more = styled(new Hyperlink(messages.text("page.flaw.more")), "flaw-more");
        more.setOnAction(
                _ -> {
                    boolean open = !full.isVisible();
                    Styles.show(full, open);
                    more.setVisited(false);
                    more.setText(messages.text(open ? "page.flaw.less" : "page.flaw.more"));
                });
        words.getChildren().addAll(more, full);
    }
}
