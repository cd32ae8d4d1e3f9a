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
public record Transport(
        boolean live,
        long position,
        boolean playing,
        double speed,
        long clock,
        long frame,
        boolean pausing) {
    /// A clock that no event has set yet.
    static final long UNSET = Long.MAX_VALUE;

    static final Transport START = new Transport(true, 0, false, 1, UNSET, 0, false);

    /// The start of another run, at the same speed of playing.
    Transport rewound() {
        return new Transport(true, 0, false, speed, UNSET, frame, pausing);
    }

    Transport at(long next) {
        return new Transport(live, next, playing, speed, clock, frame, pausing);
    }

    Transport live(boolean next) {
        return new Transport(next, position, false, speed, clock, frame, pausing);
    }

    Transport playing(boolean next) {
        return new Transport(live, position, next, speed, clock, frame, pausing);
    }

    Transport speed(double next) {
        return new Transport(live, position, playing, next, clock, frame, pausing);
    }

    /// An event of the run's time `t` was heard of in this frame, so the run began no later than
    /// `frame - t`. The earliest of these is the best guess, and never lets the clock run ahead of
    /// the events.
    Transport heard(long t) {
        return new Transport(
                live, position, playing, speed, Math.min(clock, frame - t), frame, pausing);
    }

    Transport frame(long nanos) {
        return new Transport(live, position, playing, speed, clock, nanos, pausing);
    }

    Transport pausing(boolean next) {
        return new Transport(live, position, playing, speed, clock, frame, next);
    }
}
