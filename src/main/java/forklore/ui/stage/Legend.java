package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the timeline's signs mean.
final class Legend extends HBox {
    private static final String[] ENTRIES = {"run", "wait", "task", "output", "put", "got"};

    Legend(Messages messages) {
        styled(this, "timeline-legend");
        setMinWidth(0);
        for (String entry : ENTRIES) {
            Region sign = styled(new Region(), "legend-sign", "legend-" + entry);
            Label words = new Label();
            words.textProperty().bind(messages.bind("timeline.legend." + entry));
            words.setMinWidth(USE_PREF_SIZE);
            var one = styled(new HBox(sign, words), "legend-entry");
            one.setMinWidth(USE_PREF_SIZE);
            getChildren().add(one);
        }
    }

    /// What there is no room for is left out.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        getChildren().forEach(it -> it.setVisible(it.getBoundsInParent().getMaxX() <= getWidth()));
    }
}
