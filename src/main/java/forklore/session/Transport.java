package forklore.session;

/// Which moment of the run is shown.
///
/// @param live whether it follows the run; else it stands or plays at `position`
/// @param position the moment shown, ns since the run's start
/// @param playing whether a moment that is not live moves on by itself
/// @param speed how fast it does: 1 is the run's own speed
/// @param clock the reading of the frame clock at the run's start, as well as it is known
/// @param frame the frame clock's last reading, ns
/// @param pausing whether playing halts at every marker
/// @param view what of the run the timeline shows
public record Transport(
        boolean live,
        long position,
        boolean playing,
        double speed,
        long clock,
        long frame,
        boolean pausing,
        TimeView view) {
    /// A clock that no event has set yet.
    static final long UNSET = Long.MAX_VALUE;

    static final Transport START =
            new Transport(true, 0, false, 1, UNSET, 0, false, TimeView.CLOSED);

    /// Without a timeline in view.
    public Transport(
            boolean live,
            long position,
            boolean playing,
            double speed,
            long clock,
            long frame,
            boolean pausing) {
        this(live, position, playing, speed, clock, frame, pausing, TimeView.CLOSED);
    }

    /// The start of another run, at the same speed of playing.
    Transport rewound() {
        return new Transport(true, 0, false, speed, UNSET, frame, pausing, view.anew());
    }

    Transport at(long next) {
        return new Transport(live, next, playing, speed, clock, frame, pausing, view);
    }

    Transport live(boolean next) {
        return new Transport(next, position, false, speed, clock, frame, pausing, view);
    }

    Transport playing(boolean next) {
        return new Transport(live, position, next, speed, clock, frame, pausing, view);
    }

    Transport speed(double next) {
        return new Transport(live, position, playing, next, clock, frame, pausing, view);
    }

    /// An event of the run's time `t` was heard of in this frame, so the run began no later than
    /// `frame - t`. The earliest of these is the best guess, and never lets the clock run ahead of
    /// the events.
    Transport heard(long t) {
        return new Transport(
                live, position, playing, speed, Math.min(clock, frame - t), frame, pausing, view);
    }

    Transport frame(long nanos) {
        return new Transport(live, position, playing, speed, clock, nanos, pausing, view);
    }

    Transport pausing(boolean next) {
        return new Transport(live, position, playing, speed, clock, frame, next, view);
    }

    Transport with(TimeView next) {
        return new Transport(live, position, playing, speed, clock, frame, pausing, next);
    }
}
