package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Text;
import forklore.lesson.Lesson;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// What is to be kept of a lesson, at its end.
final class LearntView extends VBox {
    LearntView(Lesson lesson, PageContext context) {
        styled(this, "learnt");
        getChildren()
                .add(styled(new Label(context.messages().text("learnt.title")), "goals-title"));
        for (Text line : lesson.study().learnt()) {
            TextFlow words = Prose.line(line.in(context.language()), context.links());
            HBox.setHgrow(words, Priority.ALWAYS);
            Label sign = styled(new Label("•"), "list-sign");
            getChildren().add(new HBox(sign, words));
        }
        Styles.show(this, !lesson.study().learnt().isEmpty());
    }
}
