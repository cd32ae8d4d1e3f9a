package forklore.model;

import forklore.ground.Decimals;
import forklore.ground.Language;
import forklore.ground.Phrases;

import java.util.Locale;

/// A measure as it stands in a sentence.
public final class MeasureText {
    private static final Phrases WORDS = Phrases.of(MeasureText.class);

    private MeasureText() {}

    /// With its unit, if it has one.
    public static String of(Measure measure, Language language) {
        return switch (measure) {
            case Measure.Words words -> words.text();
            case Measure.Quantity quantity -> of(quantity, language);
        };
    }

    private static String of(Measure.Quantity quantity, Language language) {
        return switch (quantity.unit()) {
            case SECONDS ->
                    WORDS.text("seconds", Decimals.hundredths(quantity.value())).in(language);
            case FACTOR -> String.format(Locale.ROOT, "%.2f", quantity.value());
            case RATIO -> String.format(Locale.ROOT, "%.0f%%", quantity.value() * 100);
            case COUNT, NAME -> String.format(Locale.ROOT, "%.0f", quantity.value());
        };
    }
}
