package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.ui.kit.Marker;
import forklore.ui.kit.Messages;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One sentence that says what just happened, each process in its colour.
public final class NarratorView extends HBox {
    private static final double STEP = 4;

    private final Label time = styled(new Label(), "narrator-time");
    private final TextFlow sentence = styled(new TextFlow(), "narrator-text");
    private final Wording wording;
    private @Nullable Words shown;
    private String language = "";

    public NarratorView(Wording wording) {
        this.wording = wording;
        styled(this, "narrator");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(time, sentence);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
    }

    /// Sentences of one line are equally tall, whatever letters they are of, so that the stage
    /// above need not be laid out again for each of them.
    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(super.computePrefHeight(width) / STEP) * STEP;
    }

    /// @param when the time in front of the sentence; empty for none
    public void show(String when, Words words) {
        time.setText(when);
        time.setManaged(!when.isEmpty());
        time.setVisible(!when.isEmpty());
        String now = wording.messages().locale().getLanguage();
        if (!words.equals(shown) || !now.equals(language)) {
            shown = words;
            language = now;
            sentence.getChildren().clear();
            add(words);
            setAccessibleText(wording.text(words));
        }
    }

    private void add(Words words) {
        switch (words) {
            case Words.Literal literal -> sentence.getChildren().add(text(literal.text()));
            case Words.Phrase phrase -> add(phrase);
        }
    }

    private void add(Words.Phrase phrase) {
        List<Arg> args = phrase.args();
        Object[] values = args.stream().map(wording::text).toArray();
        for (Messages.Piece piece : wording.messages().pieces(phrase.key(), values)) {
            if (piece.place() < 0) {
                sentence.getChildren().add(text(piece.text()));
            } else {
                add(args.get(piece.place()), piece.text());
            }
        }
    }

    private void add(Arg arg, String text) {
        switch (arg) {
            case Arg.Inner inner -> add(inner.phrase());
            case Arg.Pid pid ->
                    sentence.getChildren()
                            .add(
                                    styled(
                                            text(text),
                                            "strong",
                                            "id-text",
                                            Marker.colourClass(pid.identity())));
            case Arg.Code _ -> sentence.getChildren().add(styled(text(text), "mono"));
            case Arg.Plain _, Arg.Said _, Arg.Whole _, Arg.Seconds _ ->
                    sentence.getChildren().add(text(text));
        }
    }

    private static Text text(String words) {
        return styled(new Text(words), "narrator-word");
    }
}
