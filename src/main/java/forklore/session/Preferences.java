package forklore.session;

import org.pcollections.PMap;

import java.util.Optional;

/// What is kept between two starts of the app.
public record Preferences(
        Look look,
        Place place,
        Optional<Window> window,
        Progress progress,
        Workbook workbook,
        Choices choices,
        Deeds deeds) {
    /// Preferences of someone who chose nothing in the settings and has answered nothing.
    public Preferences(
            Look look,
            Place place,
            Optional<Window> window,
            Progress progress,
            PMap<String, String> edits) {
        this(look, place, window, progress, Workbook.of(edits), Choices.NONE, Deeds.NONE);
    }

    /// The learner's versions of listings, by [Edits#key].
    public PMap<String, String> edits() {
        return workbook.edits();
    }
}
