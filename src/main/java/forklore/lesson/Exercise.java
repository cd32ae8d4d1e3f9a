package forklore.lesson;

import forklore.ground.Text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that a learner writes and that a run of it judges.
///
/// @param level from 1, easy, to 3, demanding
/// @param starter what the learner begins with, ready to run: one part, in the same name space as
///   the lesson's demos
/// @param task what is to be done, Markdown
/// @param solutions a listing for each engine that keeps every condition
/// @param puzzles for each engine, how the starter is made of pieces; empty but for
///   [ExerciseKind#ORDER]
/// @param conditions in the order in which they are told
/// @param hints to be given one at a time; the last one points at a line
/// @param runs how many runs in a row must keep the conditions, because order is luck
/// @param races whether two runs of it may differ in more than their pids
public record Exercise(
        ExerciseKind kind,
        int level,
        Demo starter,
        Text task,
        Map<EngineKind, Listing> solutions,
        Map<EngineKind, Puzzle> puzzles,
        List<Condition> conditions,
        List<Hint> hints,
        int runs,
        boolean races) {
    public Exercise {
        solutions = Map.copyOf(solutions);
        puzzles = Map.copyOf(puzzles);
        conditions = List.copyOf(conditions);
        hints = List.copyOf(hints);
    }

    /// The name within the lesson: `five-processes`.
    public String id() {
        return starter.id();
    }

    public Text title() {
        return starter.title();
    }

    /// The engines that it can be solved on.
    public Set<EngineKind> engines() {
        return starter.engines();
    }

    /// What the learner begins with.
    public Optional<Listing> starter(EngineKind engine) {
        return Optional.ofNullable(starter.parts().getFirst().listings().get(engine));
    }

    public Optional<Listing> solution(EngineKind engine) {
        return Optional.ofNullable(solutions.get(engine));
    }

    /// The same exercise, to be run with this listing in the place of its starter.
    public Demo with(Listing mine) {
        Part part = starter.parts().getFirst();
        return starter.of(
                List.of(
                        new Part(
                                part.lane(),
                                part.title(),
                                part.note(),
                                Map.of(mine.engine(), mine))));
    }
}
