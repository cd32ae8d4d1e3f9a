package forklore.session;

import forklore.lesson.EngineKind;
import forklore.run.Availability;
import forklore.run.Candidate;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was found on this computer.
///
/// @param engines what can run here; empty until that was found out
/// @param pythons every Python, the preferred ones first; empty until somebody looked
/// @param lessons the folder of the lessons in view; empty for those that come with the app
/// @param shelf the recordings
public record Machine(
        PMap<EngineKind, Availability> engines,
        Optional<List<Candidate>> pythons,
        String lessons,
        Shelf shelf) {
    static final Machine UNKNOWN =
            new Machine(HashTreePMap.empty(), Optional.empty(), "", Shelf.EMPTY);

    Machine with(Map<EngineKind, Availability> found) {
        return new Machine(HashTreePMap.from(found), pythons, lessons, shelf);
    }

    Machine with(List<Candidate> found) {
        return new Machine(engines, Optional.of(List.copyOf(found)), lessons, shelf);
    }

    Machine withLessons(String folder) {
        return new Machine(engines, pythons, folder, shelf);
    }

    Machine with(Shelf next) {
        return new Machine(engines, pythons, lessons, next);
    }
}
