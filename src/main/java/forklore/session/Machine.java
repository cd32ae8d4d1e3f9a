package forklore.session;

import forklore.lesson.EngineKind;
import forklore.lesson.RecordedRun;
import forklore.model.World;
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
/// @param recordings the ends of the shipped runs that were asked for; empty until they are read
/// @param shelf the recordings
public record Machine(
        PMap<EngineKind, Availability> engines,
        Optional<List<Candidate>> pythons,
        String lessons,
        PMap<RecordedRun, Optional<World>> recordings,
        Shelf shelf) {
    static final Machine UNKNOWN =
            new Machine(
                    HashTreePMap.empty(), Optional.empty(), "", HashTreePMap.empty(), Shelf.EMPTY);

    Machine with(Map<EngineKind, Availability> found) {
        return new Machine(HashTreePMap.from(found), pythons, lessons, recordings, shelf);
    }

    Machine with(List<Candidate> found) {
        return new Machine(engines, Optional.of(List.copyOf(found)), lessons, recordings, shelf);
    }

    Machine withLessons(String folder) {
        return new Machine(engines, pythons, folder, recordings, shelf);
    }

    Machine with(RecordedRun recording, Optional<World> end) {
        return new Machine(engines, pythons, lessons, recordings.plus(recording, end), shelf);
    }

    Machine with(Shelf next) {
        return new Machine(engines, pythons, lessons, recordings, next);
    }
}
