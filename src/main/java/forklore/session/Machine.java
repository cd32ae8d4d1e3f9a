package forklore.session;

import forklore.lesson.EngineKind;
import forklore.lesson.RecordedRun;
import forklore.model.World;
import forklore.run.Availability;
import forklore.run.Candidate;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.time.LocalDate;
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
/// @param today what its calendar says
public record Machine(
        PMap<EngineKind, Availability> engines,
        Optional<List<Candidate>> pythons,
        String lessons,
        PMap<RecordedRun, Optional<World>> recordings,
        Shelf shelf,
        LocalDate today) {
    static final Machine UNKNOWN =
            new Machine(
                    HashTreePMap.empty(),
                    Optional.empty(),
                    "",
                    HashTreePMap.empty(),
                    Shelf.EMPTY,
                    LocalDate.EPOCH);

    Machine with(Map<EngineKind, Availability> found) {
        return new Machine(HashTreePMap.from(found), pythons, lessons, recordings, shelf, today);
    }

    Machine with(List<Candidate> found) {
        return new Machine(
                engines, Optional.of(List.copyOf(found)), lessons, recordings, shelf, today);
    }

    Machine withLessons(String folder) {
        return new Machine(engines, pythons, folder, recordings, shelf, today);
    }

    Machine with(RecordedRun recording, Optional<World> end) {
        return new Machine(
                engines, pythons, lessons, recordings.plus(recording, end), shelf, today);
    }

    Machine with(Shelf next) {
        return new Machine(engines, pythons, lessons, recordings, next, today);
    }

    Machine on(LocalDate day) {
        return new Machine(engines, pythons, lessons, recordings, shelf, day);
    }
}
