package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Marker;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import java.util.List;
import java.util.stream.IntStream;

/// The theme's colours for what is painted instead of built of nodes: unseen regions that the style
/// sheet colours, and that are asked.
final class Palette extends Pane {
    private static final int COLOURS = 9;

    private final List<Region> people =
            IntStream.range(0, COLOURS)
                    .mapToObj(i -> styled(new Region(), "swatch", Marker.colourClass(i)))
                    .toList();
    private final Region tones = styled(new Region(), "swatch-tones");

    /// A colour of a process.
    enum Shade {
        FULL(0),
        SOFT(1),
        MID(2),
        TEXT(3);

        /// Its place in the style sheet.
        private final int place;

        Shade(int place) {
            this.place = place;
        }
    }

    /// Any other colour; in the order of the style sheet.
    enum Ink {
        INK(0),
        MUTED(1),
        FAINT(2),
        LINE(3),
        LINE_STRONG(4),
        PANEL(5),
        SUNKEN(6),
        ACCENT(7),
        ACCENT_SOFT(8),
        GOOD(9),
        WARN(10),
        BAD(11),
        BAD_SOFT(12);

        /// Its place in the style sheet.
        private final int place;

        Ink(int place) {
            this.place = place;
        }
    }

    Palette() {
        setVisible(false);
        setManaged(false);
        getChildren().addAll(people);
        getChildren().add(tones);
    }

    /// Calls back when the theme has changed.
    void onChanged(Runnable action) {
        tones.backgroundProperty().addListener(_ -> action.run());
    }

    Paint of(int identity, Shade shade) {
        int colour = identity <= 0 ? 0 : (identity - 1) % (COLOURS - 1) + 1;
        return fill(people.get(colour), shade.place);
    }

    Paint of(Ink ink) {
        return fill(tones, ink.place);
    }

    private static Paint fill(Region swatch, int place) {
        var background = swatch.getBackground();
        return background == null || background.getFills().size() <= place
                ? Color.TRANSPARENT
                : background.getFills().get(place).getFill();
    }
}
