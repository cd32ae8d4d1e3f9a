package forklore.ui.gym;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.gym.Level;
import forklore.gym.Way;
import forklore.session.Gym;
import forklore.session.GymRecord;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Segmented;
import forklore.ui.kit.Styles;

import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Which puzzle it is, how far the learner is, and the way to the next one.
final class GymHead extends VBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double NUMBER = 88;
    private static final double WORD_INSET = 6;

    private final Messages messages;
    private final Consumer<Intent> send;
    private final TextField number = styled(new TextField(), "gym-number", Styles.MONO);
    private final Button copy = styled(new Button("", Icons.COPY.node()), "ghost-button");
    private final Button next = styled(new Button(), "plain-button", "gym-next");
    private final Segmented<Way> ways;
    private final Segmented<Level> levels;
    private final Label score = styled(new Label(), "gym-score");
    private String shown = "";

    GymHead(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        styled(this, "gym-head");
        ways = new Segmented<>("words", way -> send.accept(new Intent.ChooseWay(way)));
        ways.add(Way.TREE, messages.bind("gym.way.tree")).setId("gym-way-tree");
        ways.add(Way.LISTING, messages.bind("gym.way.listing")).setId("gym-way-listing");
        levels = new Segmented<>("words", level -> send.accept(new Intent.ChooseLevel(level)));
        for (Level level : Level.values()) {
            var button =
                    levels.add(level, new SimpleStringProperty(Integer.toString(level.number())));
            button.setId("gym-level-" + level.number());
            var tip = new Tooltip();
            tip.setOnShowing(_ -> tip.setText(name(level)));
            button.setTooltip(tip);
            messages.localeProperty().addListener(_ -> button.setAccessibleText(name(level)));
            button.setAccessibleText(name(level));
        }
        numbered();
        next.setId("gym-next");
        next.setMinWidth(USE_PREF_SIZE);
        next.textProperty().bind(messages.bind("gym.next"));
        next.setOnAction(_ -> send.accept(new Intent.NextPuzzle()));
        Label level = styled(new Label(), "gym-label");
        level.textProperty().bind(messages.bind("gym.level"));
        level.setMinWidth(USE_PREF_SIZE);
        score.setMinWidth(0);
        // Their words begin where everything else does.
        HBox.setMargin(ways, new Insets(0, 0, 0, -WORD_INSET));
        HBox.setMargin(levels, new Insets(0, -WORD_INSET, 0, 0));
        getChildren()
                .addAll(
                        styled(new HBox(ways, gap(), level, levels), "gym-row"),
                        styled(new HBox(number, copy, score, gap(), next), "gym-row"));
    }

    private String name(Level level) {
        var language = Language.of(messages.locale().getLanguage()).orElse(Language.EN);
        return messages.text("gym.level.name", level.number(), level.title().in(language));
    }

    private void numbered() {
        number.setId("gym-number");
        number.setPrefWidth(NUMBER);
        number.setMinWidth(NUMBER);
        number.setOnAction(_ -> send.accept(new Intent.OpenPuzzle(number.getText())));
        number.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                number.setText(shown);
                            }
                        });
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind("gym.number"));
        number.setTooltip(tip);
        number.accessibleTextProperty().bind(messages.bind("gym.number"));
        copy.setId("gym-copy");
        messages.explain(copy, "gym.copy");
        copy.setOnAction(_ -> copy());
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString("gym " + shown);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    void render(Gym gym, Session session) {
        if (!shown.equals(gym.puzzle().number())) {
            shown = gym.puzzle().number();
            number.setText(shown);
        }
        GymRecord record = session.kept().gym();
        ways.show(gym.way());
        levels.show(gym.puzzle().level());
        var done = record.score();
        score.setText(
                done.tried() == 0
                        ? ""
                        : messages.text("gym.score", done.streak(), done.right(), done.tried()));
        next.pseudoClassStateChanged(DONE, gym.closed());
    }
}
