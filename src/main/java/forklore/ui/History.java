package forklore.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lessons in the order in which they were visited, to go back and forth.
final class History {
    private final List<String> visited = new ArrayList<>();
    private int here = -1;

    /// Notes where the learner is now; what lay ahead is forgotten if this is a new way.
    void visit(String lesson) {
        if (here >= 0 && visited.get(here).equals(lesson)) {
            return;
        }
        visited.subList(here + 1, visited.size()).clear();
        visited.add(lesson);
        here = visited.size() - 1;
    }

    Optional<String> back() {
        return at(here - 1);
    }

    Optional<String> forward() {
        return at(here + 1);
    }

    private Optional<String> at(int place) {
        if (place < 0 || place >= visited.size()) {
            return Optional.empty();
        }
        here = place;
        return Optional.of(visited.get(place));
    }
}
