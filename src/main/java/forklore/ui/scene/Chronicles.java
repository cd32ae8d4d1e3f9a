package forklore.ui.scene;

import forklore.picture.time.Chronicle;
import forklore.session.Show;
import forklore.ui.kit.Piecework;

import java.util.ArrayList;
import java.util.List;

/// The chronicle of the run in view. It takes in a long run piece by piece, so that no frame waits
/// for it.
final class Chronicles {
    /// Events taken in a frame.
    private static final int PORTION = 25_000;

    private final Piecework later = new Piecework();
    private final List<Runnable> further = new ArrayList<>();
    private Chronicle chronicle = new Chronicle();
    private long run = -1;

    /// Calls back when the chronicle may have come further than it was when it was asked for.
    void onFurther(Runnable action) {
        further.add(action);
    }

    Chronicle of(Show show) {
        if (show.run() != run) {
            run = show.run();
            chronicle = new Chronicle();
        }
        if (!chronicle.follow(show.timeline(), PORTION) && later.isDone()) {
            later.next(() -> further.forEach(Runnable::run));
        }
        return chronicle;
    }
}
