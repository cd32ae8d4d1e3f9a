package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Hint;
import forklore.session.Exercises;
import forklore.session.Session;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The hints that were given so far, the first one on top; the last says which line it points at.
final class HintsView extends VBox {
    private final PageContext context;
    private List<Hint> shown = List.of();
    private int line = -1;

    HintsView(PageContext context) {
        this.context = context;
        styled(this, "hints");
    }

    void render(Session session) {
        List<Hint> given = Exercises.given(session);
        int at = Exercises.hintedLine(session).orElse(0);
        if (given.equals(shown) && at == line) {
            return;
        }
        shown = given;
        line = at;
        var rows = new ArrayList<HBox>();
        for (int i = 0; i < given.size(); i++) {
            rows.add(row(given.get(i), i + 1, i == given.size() - 1 ? at : 0));
        }
        getChildren().setAll(rows);
        Styles.show(this, !rows.isEmpty());
    }

    private HBox row(Hint hint, int number, int at) {
        var messages = context.messages();
        Label name = styled(new Label(messages.text("hint.number", number)), "hint-number");
        name.setMinWidth(USE_PREF_SIZE);
        var words = new VBox(new Prose(hint.text().in(context.language()), context.links()));
        if (at > 0) {
            words.getChildren().add(styled(new Label(messages.text("hint.line", at)), "hint-line"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        return styled(new HBox(name, words), "hint");
    }
}
