package forklore.session;

import forklore.gym.Judgement;
import forklore.gym.Life;
import forklore.gym.Lineup;
import forklore.gym.Puzzle;
import forklore.gym.Tree;
import forklore.gym.Way;
import forklore.lesson.Lesson;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.util.Optional;

/// The puzzle in hand.
///
/// @param lesson the page that shows it
/// @param box the place of the chosen box in the tree that is drawn
/// @param target the tree to find a listing for; empty until a real run has made it
/// @param verdicts what the runs so far made of the answer, by the demo that ran
public record Gym(
        Puzzle puzzle,
        Way way,
        Lesson lesson,
        int box,
        Optional<Target> target,
        PMap<String, Verdict> verdicts) {
    /// The id of the page, as [Place#lesson].
    public static final String ID = "gym";

    /// @param real whether a real run made it; else it was reckoned: there is no fork here
    public record Target(Tree tree, boolean real) {}

    /// @param life what the processes of the run did
    /// @param odd whether the run was another than it should be: the machine was so busy that
    ///   somebody outlived whom they should not
    /// @param counted whether it moved streak and level
    /// @param real whether the processes were there; else nothing could run here, and what they
    ///   would have done was reckoned
    public record Verdict(
            Judgement judgement, Life life, boolean odd, boolean counted, boolean real) {}

    static Gym of(Puzzle puzzle, Way way) {
        var lesson =
                switch (way) {
                    case TREE -> GymPage.of(puzzle);
                    case LISTING -> GymPage.of(puzzle, Lineup.of(puzzle));
                };
        return new Gym(puzzle, way, lesson, 0, Optional.empty(), HashTreePMap.empty());
    }

    public static boolean isHere(Place place) {
        return place.lesson().equals(ID);
    }

    /// Whether that lesson is the page of a puzzle.
    public static boolean isPage(Lesson lesson) {
        return lesson.id().equals(ID);
    }

    Gym choosing(int next) {
        return new Gym(puzzle, way, lesson, next, target, verdicts);
    }

    Gym with(Target next) {
        return new Gym(puzzle, way, lesson, box, Optional.of(next), verdicts);
    }

    Gym with(String demo, Verdict verdict) {
        return new Gym(puzzle, way, lesson, box, target, verdicts.plus(demo, verdict));
    }

    /// Whether nothing more is counted: the answer is in, or the tree was seen without one.
    public boolean closed() {
        return verdicts.values().stream().anyMatch(verdict -> !verdict.odd());
    }
}
