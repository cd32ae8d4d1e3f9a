package forklore.ui.run;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.StartMethods;
import forklore.trace.StartMethod;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// How processes start: a choice where CPython has one, a badge where Java has none.
final class StartMethodControl extends HBox {
    private final Messages messages;
    private final ComboBox<StartMethod> box = new ComboBox<>();
    private final HBox choice;
    private final Label only = styled(new Label("spawn"), "badge");
    private List<StartMethod> offered = List.of();
    private Locale shownIn = Locale.ROOT;
    private boolean showing;

    StartMethodControl(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        styled(this, "parameter");
        Label label = styled(new Label(), "parameter-label");
        label.textProperty().bind(messages.bind("run.method"));
        label.setMinWidth(USE_PREF_SIZE);
        box.setId("start-method");
        box.accessibleTextProperty().bind(messages.bind("run.method"));
        box.setConverter(new Words());
        box.setOnAction(
                _ -> {
                    if (!showing && box.getValue() != null) {
                        send.accept(new Intent.ChooseStartMethod(box.getValue()));
                    }
                });
        choice = styled(new HBox(label, box), "parameter");
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind("run.method.java"));
        only.setTooltip(tip);
        only.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(choice, only);
    }

    void render(Session session) {
        List<StartMethod> methods = StartMethods.toChoose(session);
        boolean choosable = methods.size() > 1;
        boolean fixed = !choosable && StartMethods.onlySpawn(session);
        Styles.show(choice, choosable);
        Styles.show(only, fixed);
        Styles.show(this, choosable || fixed);
        showing = true;
        if (!methods.equals(offered) || !messages.locale().equals(shownIn)) {
            offered = methods;
            shownIn = messages.locale();
            box.getItems().setAll(methods);
        }
        StartMethods.inUse(session).ifPresent(box::setValue);
        showing = false;
    }

    /// The name, and whether it is what this Python does by itself.
    private final class Words extends StringConverter<StartMethod> {
        @Override
        public String toString(@Nullable StartMethod method) {
            if (method == null) {
                return "";
            }
            boolean usual = !offered.isEmpty() && offered.getFirst().equals(method);
            return usual ? messages.text("run.method.default", method.code()) : method.code();
        }

        @Override
        public @Nullable StartMethod fromString(String text) {
            return null;
        }
    }
}
