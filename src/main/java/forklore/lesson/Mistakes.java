package forklore.lesson;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The mistakes found while a lesson is read; reading goes on, so that all are told at once.
final class Mistakes {
    /// Each one once, however often it is come across.
    private final Set<Mistake> found = new LinkedHashSet<>();

    /// Notes something that keeps the lesson from being shown.
    void add(String file, int line, String message) {
        found.add(new Mistake(file, line, message));
    }

    /// Notes something that should be mended but harms nobody.
    void blemish(String file, int line, String message) {
        found.add(new Mistake(file, line, message, false));
    }

    Optional<Mistake> breaking() {
        return found.stream().filter(Mistake::breaking).findFirst();
    }

    List<Mistake> all() {
        return List.copyOf(found);
    }
}
