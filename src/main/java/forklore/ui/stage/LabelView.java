package forklore.ui.stage;

import forklore.picture.Shape;
import forklore.ui.kit.Marker;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Words on one line.
final class LabelView implements ShapeView<Shape.Label> {
    /// How far letters may reach beyond their line, so that none loses its feet, px.
    private static final Insets OVERHANG = new Insets(-3, 0, -3, 0);

    private final Label label = new Label();
    private final Wording wording;
    private Shape.@Nullable Type type;

    LabelView(Wording wording) {
        this.wording = wording;
        label.setMouseTransparent(true);
        label.setPadding(OVERHANG);
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void draw(Shape.Label shape) {
        label.setText(wording.text(shape.words()));
        // Words that end at the right begin at a whole px: with part of one they would end beyond.
        boolean right = shape.type().align() == Shape.Align.RIGHT;
        double width = shape.at().width();
        label.resize(right ? Math.floor(width) : width, shape.at().height());
        if (!shape.type().equals(type)) {
            type = shape.type();
            dress(shape.type());
        }
    }

    private void dress(Shape.Type next) {
        label.getStyleClass().setAll("label", css("font-", next.font()), css("tone-", next.tone()));
        if (next.identity() != Shape.NOBODY) {
            label.getStyleClass().add(Marker.colourClass(next.identity()));
        }
        label.setAlignment(
                switch (next.align()) {
                    case LEFT -> Pos.CENTER_LEFT;
                    case CENTER -> Pos.CENTER;
                    case RIGHT -> Pos.CENTER_RIGHT;
                });
    }

    private static String css(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
