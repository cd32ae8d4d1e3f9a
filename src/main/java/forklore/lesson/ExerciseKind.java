package forklore.lesson;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an exercise asks for.
public enum ExerciseKind {
    /// Something is left out of a listing.
    COMPLETE,
    /// A listing has a mistake.
    REPAIR,
    /// A listing has hardly begun.
    BUILD,
    /// The lines of a listing are in disorder, with some that do not belong to it.
    ORDER;

    /// What `lesson.yaml` calls it: `complete`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExerciseKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// All their words, for people.
    static String words() {
        return Arrays.stream(values()).map(ExerciseKind::word).collect(Collectors.joining(", "));
    }
}
