package forklore.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A part of the window that a step of a tour brings into view.
public enum View {
    PAGE,
    LISTING,
    SCENE,
    OUTPUT,
    TIMELINE;

    /// What a tour calls it: `scene`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<View> of(String word) {
        return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
    }

    /// All their words, for people: `page, listing, …`.
    static String words() {
        return Arrays.stream(values()).map(View::word).collect(Collectors.joining(", "));
    }
}
