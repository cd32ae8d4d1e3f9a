package forklore.app.cli;

import forklore.app.Attempt;
import forklore.engine.Engine;
import forklore.ground.Language;
import forklore.judge.Judgement;
import forklore.judge.Report;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.Lesson;

import java.util.ArrayList;
import java.util.List;

/// Proves an exercise on one engine: its solution solves it, and its starter does not.
///
/// @param what `num03/five-processes java`
/// @param solved how often the solution solved it
/// @param tried how often it was tried
/// @param starterFails whether the starter does not solve it
/// @param why what was said where it is not as it should be
record ExerciseProof(String what, int solved, int tried, boolean starterFails, List<String> why) {
    /// How often a solution is tried where two runs may differ.
    private static final int RACING = 20;

    ExerciseProof {
        why = List.copyOf(why);
    }

    /// Runs them. Takes from a second to a minute.
    ///
    /// @param engine one that the exercise has listings for
    static ExerciseProof of(Lesson lesson, Exercise exercise, Engine engine) {
        EngineKind kind = engine.kind();
        String name = lesson.id() + "/" + exercise.id();
        var attempt = Attempt.quiet(name, exercise);
        var why = new ArrayList<String>();
        int tries = exercise.races() ? RACING : 1;
        int solved = 0;
        for (int i = 0; i < tries; i++) {
            var judgement = attempt.of(engine, exercise.solution(kind).orElseThrow());
            if (judgement.solved()) {
                solved++;
            } else {
                why.addAll(said(judgement));
            }
        }
        var starter = attempt.of(engine, exercise.starter(kind).orElseThrow());
        if (starter.solved()) {
            why.addAll(said(starter));
        }
        return new ExerciseProof(name + " " + kind.code(), solved, tries, !starter.solved(), why);
    }

    private static List<String> said(Judgement judgement) {
        return Report.of(judgement, Language.EN);
    }

    boolean holds() {
        return solved == tried && starterFails;
    }

    @Override
    public String toString() {
        return "%s: the solution solves it %d of %d times, the starter %s%s"
                .formatted(
                        what,
                        solved,
                        tried,
                        starterFails ? "does not" : "does, too",
                        why.isEmpty() ? "" : "\n    " + String.join("\n    ", why));
    }
}
