package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Text;
import forklore.model.WaitWords;
import forklore.picture.Circles;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Show;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Optional;
import java.util.function.Consumer;

/// Says that processes wait for each other in a circle, as long as they do, and offers to end a run
/// that still goes on.
final class CircleBanner extends HBox {
    private final Messages messages;
    private final Label text = new Label();
    private final Button end = styled(new Button(), "plain-button");

    CircleBanner(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        setId("circle");
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMinHeight(USE_PREF_SIZE);
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(text, Priority.ALWAYS);
        end.setId("end-circle");
        end.setMinWidth(USE_PREF_SIZE);
        end.textProperty().bind(messages.bind("circle.end"));
        end.setOnAction(_ -> send.accept(new Intent.StopRun()));
        styled(this, "circle-banner");
        getChildren().addAll(Icons.WARNING.node(), text, end);
        Styles.show(this, false);
    }

    void render(Session session) {
        Show show = session.show();
        Optional<Text> circle =
                Circles.first(show.world(), show.now())
                        .map(knot -> new WaitWords(show.world()).of(knot));
        Styles.show(this, circle.isPresent());
        Styles.show(end, show.state().active());
        circle.ifPresent(
                found ->
                        text.setText(
                                messages.text(
                                        "circle.banner", found.in(session.look().language()))));
    }
}
