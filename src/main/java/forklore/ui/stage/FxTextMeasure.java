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

/// Measures with the toolkit's own fonts, each text once.
public final class FxTextMeasure implements TextMeasure {
    private static final int KEPT = 4000;

    private final Wording wording;
    private final Map<FontRole, Font> fonts = new EnumMap<>(FontRole.class);
    private final Map<FontRole, Map<String, Double>> widths = new EnumMap<>(FontRole.class);
    private final Text probe = new Text();

    public FxTextMeasure(Wording wording) {
        this.wording = wording;
        for (FontRole role : FontRole.values()) {
            fonts.put(role, font(role));
        }
    }

    @Override
    public double width(FontRole role, Words words) {
        Map<String, Double> known = widths.computeIfAbsent(role, _ -> new HashMap<>());
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(wording.text(words), text -> measured(role, text));
    }

    private double measured(FontRole role, String text) {
        probe.setFont(fonts.get(role));
        probe.setText(text);
        return Math.ceil(probe.getLayoutBounds().getWidth());
    }

    /// The font of a role; the style sheet's `.font-…` classes say the same.
    static Font font(FontRole role) {
        return switch (role) {
            case CAPTION -> Font.font(Fonts.SANS, 11.5);
            case BODY -> Font.font(Fonts.SANS, 13);
            case NAME -> Font.font(Fonts.SANS, FontWeight.BOLD, 14);
            case CODE -> Font.font(Fonts.MONO, 12.5);
            case CODE_BOLD -> Font.font(Fonts.MONO, FontWeight.BOLD, 12.5);
            case CODE_SMALL -> Font.font(Fonts.MONO, 11.5);
            case BIG -> Font.font(Fonts.MONO, FontWeight.BOLD, 20);
        };
    }
}
