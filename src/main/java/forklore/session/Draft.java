package forklore.session;

import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.List;
import java.util.Optional;

/// A listing as the learner has it, and how it came to be so: what was done can be taken back and
/// done again, also after the app was closed. As much of it is kept as is worth it, the oldest
/// changes are forgotten first.
///
/// @param text as it is now
/// @param done the changes that led to it, the last one at the end
/// @param undone those that were taken back, the next one to be done again at the end
public record Draft(String text, PVector<Change> done, PVector<Change> undone) {
    /// How many changes are kept.
    static final int MOST = 200;

    /// How many characters they may have together.
    static final int MOST_SIZE = 40_000;

    static Draft of(String text) {
        return new Draft(text, TreePVector.empty(), TreePVector.empty());
    }

    /// Whether its changes fit each other and the text.
    public boolean isSound() {
        return leads(done.stream().map(Change::inverse).toList()) && leads(undone);
    }

    /// Whether the changes, from the last one to the first, can be made one after the other.
    private boolean leads(List<Change> changes) {
        String now = text;
        for (Change change : changes.reversed()) {
            if (!change.fits(now)) {
                return false;
            }
            now = change.of(now);
        }
        return true;
    }

    /// After this text was written in its place.
    Draft written(String next) {
        return Change.between(text, next)
                .map(change -> new Draft(next, bounded(with(change)), TreePVector.empty()))
                .orElse(this);
    }

    private PVector<Change> with(Change change) {
        if (done.isEmpty() || !undone.isEmpty()) {
            return done.plus(change);
        }
        int last = done.size() - 1;
        return done.get(last)
                .with(change)
                .map(both -> done.with(last, both))
                .orElseGet(() -> done.plus(change));
    }

    private static PVector<Change> bounded(PVector<Change> changes) {
        int size = changes.stream().mapToInt(Change::size).sum();
        var kept = changes;
        while (kept.size() > MOST || (size > MOST_SIZE && !kept.isEmpty())) {
            size -= kept.getFirst().size();
            kept = kept.minus(0);
        }
        return kept;
    }

    /// Before its last change; empty where nothing can be taken back.
    Optional<Draft> undo() {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Change last = done.getLast();
        return Optional.of(
                new Draft(last.inverse().of(text), done.minus(done.size() - 1), undone.plus(last)));
    }

    /// After the change that was taken back last; empty where there is none.
    Optional<Draft> redo() {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        Change next = undone.getLast();
        return Optional.of(
                new Draft(next.of(text), done.plus(next), undone.minus(undone.size() - 1)));
    }
}
