package forklore.session;

import forklore.model.Measure;
import forklore.model.Measures;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What the run in view has shown, as it is written into the lesson's sentences.
public final class Facts {
    private Facts() {}

    /// The text of every measure at the run's end, by name, and the parameters in use as
    /// `set.NAME`.
    public static Map<String, String> of(Session session) {
        var texts = new LinkedHashMap<String, String>();
        Values.inUse(session).forEach((name, value) -> texts.put("set." + name, value));
        Measures.of(session.show().timeline().end())
                .byName()
                .forEach((name, measure) -> texts.put(name, text(measure)));
        return texts;
    }

    private static String text(Measure measure) {
        return switch (measure) {
            case Measure.Words words -> words.text();
            case Measure.Quantity quantity -> text(quantity);
        };
    }

    private static String text(Measure.Quantity quantity) {
        return switch (quantity.unit()) {
            case SECONDS -> String.format(Locale.ROOT, "%.2f s", quantity.value());
            case RATIO -> String.format(Locale.ROOT, "%.2f", quantity.value());
            case COUNT, NAME -> String.format(Locale.ROOT, "%.0f", quantity.value());
        };
    }
}
