package forklore.session;

import forklore.judge.Judge;
import forklore.judge.Judgement;
import forklore.judge.Trial;
import forklore.lesson.Exercise;
import forklore.lesson.Listing;

import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.Optional;

/// What the runs of one version of an exercise were judged.
///
/// @param listing that version
/// @param trials its runs so far, while more are to come
/// @param judgement empty before the first run has ended
/// @param going whether more runs are to come
public record Judged(
        Listing listing, PVector<Trial> trials, Optional<Judgement> judgement, boolean going) {
    static Judged begun(Listing listing) {
        return new Judged(listing, TreePVector.empty(), Optional.empty(), true);
    }

    /// After another run.
    Judged with(Trial trial, Exercise exercise) {
        var all = trials.plus(trial);
        var judgement = Judge.of(exercise, all);
        boolean more = judgement.wantsMore();
        return new Judged(listing, more ? all : TreePVector.empty(), Optional.of(judgement), more);
    }

    /// How many runs were judged so far.
    public int runs() {
        return judgement.map(Judgement::runs).orElse(0);
    }

    public boolean solved() {
        return judgement.filter(Judgement::solved).isPresent();
    }
}
