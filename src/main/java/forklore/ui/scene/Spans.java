package forklore.ui.scene;

import forklore.session.Show;

/// How much time stands for the whole of a run.
final class Spans {
    private static final long[] ROUND = {2, 3, 5, 8, 12, 20, 30, 45, 60, 90, 120, 180, 300, 600};
    private static final long SECOND = 1_000_000_000;

    private Spans() {}

    /// The run once it is over; before, a round time that holds it, so that nothing creeps all the
    /// time, ns.
    static long of(Show show) {
        if (!show.state().active()) {
            return Math.max(show.timeline().duration(), 1);
        }
        for (long seconds : ROUND) {
            if (show.end() < seconds * SECOND * 9 / 10) {
                return seconds * SECOND;
            }
        }
        return show.end() * 5 / 4;
    }
}
