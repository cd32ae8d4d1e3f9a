package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.judge.Judge;
import forklore.judge.Judgement;
import forklore.judge.Trial;
import forklore.lesson.Exercise;
import forklore.lesson.Listing;
import forklore.model.Timeline;
import forklore.run.Limits;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Runs what somebody wrote for an exercise, as often as the exercise asks for, and has it judged.
///
/// @param name `lesson/exercise`
/// @param limits the most that each run may take
/// @param alongside hears of every run's events, too
/// @param await waits for a run to end
public record Attempt(
        String name,
        Exercise exercise,
        Limits limits,
        RunListener alongside,
        Function<Run, Outcome> await) {
    /// An attempt that nobody else listens to.
    public static Attempt quiet(String name, Exercise exercise) {
        return new Attempt(
                name,
                exercise,
                Limits.within(exercise.starter().deadline()),
                _ -> {},
                run -> run.outcome().join());
    }

    /// Runs until it is decided. No process of it is left behind.
    public Judgement of(Engine engine, Listing listing) {
        var trials = new ArrayList<Trial>();
        Judgement judgement;
        do {
            trials.add(run(engine, listing));
            judgement = Judge.of(exercise, trials);
        } while (judgement.wantsMore());
        return judgement;
    }

    /// Runs it once.
    public Trial run(Engine engine, Listing listing) {
        var kept = new Kept();
        var intake = new Intake(Intake.Room.OF_WINDOW, kept::append);
        Run run =
                engine.start(
                        request(listing),
                        events -> {
                            intake.happened(events);
                            alongside.happened(events);
                        });
        Outcome outcome = await.apply(run);
        return new Trial(kept.timeline, outcome, listing);
    }

    private RunRequest request(Listing listing) {
        return RunRequest.of(name, exercise.with(listing), Map.of(), _ -> listing).under(limits);
    }

    /// What was told of a run; the engine tells it on a thread of its own, and is done with it when
    /// the outcome is there.
    private static final class Kept {
        private Timeline timeline = Timeline.EMPTY;

        void append(List<TraceEvent> events) {
            timeline = timeline.append(events);
        }
    }
}
