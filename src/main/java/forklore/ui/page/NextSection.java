package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Lesson;
import forklore.session.Intent;
import forklore.session.Neighbours;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.KeyNames;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The end of a page: what comes next, a click away.
final class NextSection implements Section {
    private final PageContext context;
    private final Button button = styled(new Button("", Icons.FORWARD.node()), "next");
    private final Label lead = styled(new Label(), "next-lead");
    private final Label last = styled(new Label(), "next-last");
    private final VBox box;

    NextSection(PageContext context) {
        this.context = context;
        lead.setText(context.messages().text("page.next"));
        button.setId("next-lesson");
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> context.send().accept(new Intent.ToLesson(1)));
        last.setText(KeyNames.here(context.messages().text("page.next.last")));
        last.setWrapText(true);
        box = styled(new VBox(lead, button, last), "next-box");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void render(Session session, RunFacts facts) {
        Optional<Lesson> next = Neighbours.lesson(session, 1);
        Styles.show(lead, next.isPresent());
        Styles.show(button, next.isPresent());
        Styles.show(last, next.isEmpty());
        next.ifPresent(this::show);
    }

    private void show(Lesson next) {
        String name =
                context.messages()
                        .text(
                                "page.next.lesson",
                                "%02d".formatted(next.number()),
                                next.title().in(context.language()));
        button.setText(name);
        button.setAccessibleText(context.messages().text("page.next") + " " + name);
    }
}
