package forklore.ui.run;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.session.Both;
import forklore.session.Comparison;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.function.Consumer;

/// Other ways to run a demo: in both languages at once, or several times to compare.
final class RunExtras extends HBox {
    private final Button both;
    private final Button compare;

    RunExtras(Messages messages, Consumer<Intent> send) {
        styled(this, "run-extras");
        both = button(messages, Icons.BOTH, "run.both");
        both.setId("run-both");
        both.setOnAction(_ -> send.accept(new Intent.RunBoth()));
        compare = button(messages, Icons.COMPARE, "run.compare");
        compare.setId("compare");
        compare.setOnAction(_ -> send.accept(new Intent.CompareOrders()));
        getChildren().addAll(both, compare);
    }

    void render(Session session) {
        Styles.show(both, Both.possible(session));
        Styles.show(compare, session.demo().map(Demo::races).orElse(false));
        compare.setDisable(
                session.work().trial().comparison().map(Comparison::going).orElse(false));
        Styles.show(this, both.isVisible() || compare.isVisible());
    }

    /// @param tight whether there is room for the pictures alone
    void tight(boolean tight) {
        var display = tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        both.setContentDisplay(display);
        compare.setContentDisplay(display);
    }

    private static Button button(Messages messages, Icons icon, String key) {
        Button button = styled(new Button("", icon.node()), "plain-button", "extra-button");
        button.textProperty().bind(messages.bind(key));
        button.accessibleTextProperty().bind(messages.bind(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind(key + ".tip"));
        button.setTooltip(tip);
        return button;
    }
}
