package forklore.ui.scene;

import forklore.picture.time.Chronicle;
import forklore.session.Show;
import forklore.ui.kit.Piecework;

/// The chronicle of the run in view. It takes in a long run piece by piece, so that no frame waits
/// for it.
final class Chronicles {
    /// Events taken in a frame.
    private static final int PORTION = 25_000;

    private final Piecework later = new Piecework();
    private final Runnable further;
    private Chronicle chronicle = new Chronicle();
    private long run = -1;

    /// @param further to be called when the chronicle has come further than it was when asked for
    Chronicles(Runnable further) {
        this.further = further;
    }

    Chronicle of(Show show) {
        if (show.run() != run) {
            run = show.run();
            chronicle = new Chronicle();
        }
        if (!chronicle.follow(show.timeline(), PORTION) && later.isDone()) {
            later.next(further);
        }
        return chronicle;
    }
}
