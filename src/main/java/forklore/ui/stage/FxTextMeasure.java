package forklore.ui.stage;

import forklore.picture.FontRole;
import forklore.picture.TextMeasure;
import forklore.picture.Words;
import forklore.ui.kit.Fonts;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Measures with the toolkit's own fonts, each text once. What is longer than any line is measured
/// by its beginning: a recording's names may have any length.
public final class FxTextMeasure implements TextMeasure {
    private static final int KEPT = 4000;
    private static final int BEGINNING = 1000;

    private final Wording wording;
    private final Map<FontRole, Font> fonts = new EnumMap<>(FontRole.class);
    private final Map<FontRole, Map<String, Double>> widths = new EnumMap<>(FontRole.class);
    private final Text probe = new Text();
    private double smallest = -1;

    public FxTextMeasure(Wording wording) {
        this.wording = wording;
        atLeast(0);
    }

    /// Measures as if no text was smaller, as the style sheets draw it in presentation.
    ///
    /// @param size px; 0 for the usual sizes
    public void atLeast(double size) {
        if (size != smallest) {
            smallest = size;
            widths.clear();
            for (FontRole role : FontRole.values()) {
                fonts.put(role, font(role, Math.max(size, role.size())));
            }
        }
    }

    @Override
    public double width(FontRole role, Words words) {
        Map<String, Double> known = widths.computeIfAbsent(role, _ -> new HashMap<>());
        if (known.size() > KEPT) {
            known.clear();
        }
        String whole = wording.text(words);
        if (whole.length() <= BEGINNING) {
            return known.computeIfAbsent(whole, text -> measured(role, text));
        }
        double begun =
                known.computeIfAbsent(whole.substring(0, BEGINNING), text -> measured(role, text));
        return Math.ceil(begun * whole.length() / BEGINNING);
    }

    private double measured(FontRole role, String text) {
        probe.setFont(fonts.get(role));
        probe.setText(text);
        return Math.ceil(probe.getLayoutBounds().getWidth());
    }

    /// The font that a role is measured in, for whoever paints.
    Font font(FontRole role) {
        return Objects.requireNonNull(fonts.get(role), role.name());
    }

    /// The font of a role; the style sheet's `.font-…` classes say the same.
    private static Font font(FontRole role, double size) {
        return switch (role) {
            case CAPTION, BODY -> Font.font(Fonts.SANS, size);
            case NAME -> Font.font(Fonts.SANS, FontWeight.BOLD, size);
            case CODE, CODE_SMALL -> Font.font(Fonts.MONO, size);
            case CODE_BOLD, BIG -> Font.font(Fonts.MONO, FontWeight.BOLD, size);
        };
    }
}
