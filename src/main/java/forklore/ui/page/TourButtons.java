package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Tour;
import forklore.session.Intent;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.function.Consumer;

/// Offers the lesson's tour: to take it alone, or to give it in front of a room.
final class TourButtons extends HBox {
    TourButtons(Tour tour, Messages messages, Consumer<Intent> send) {
        styled(this, "tour-buttons");
        Button take = styled(new Button("", Icons.TOUR.node()), "plain-button", "small-button");
        take.setId("take-tour");
        take.setText(messages.text("tour.take", tour.steps().size()));
        take.setTooltip(new Tooltip(messages.text("tour.take.tip")));
        take.setOnAction(_ -> send.accept(new Intent.TakeTour(true)));
        Button give = styled(new Button("", Icons.PRESENT.node()), "ghost-button");
        give.setId("give-tour");
        give.setText(messages.text("tour.give"));
        give.setTooltip(new Tooltip(messages.text("tour.give.tip")));
        give.setOnAction(_ -> send.accept(new Intent.TakeTour(false)));
        getChildren().addAll(take, give);
    }
}
