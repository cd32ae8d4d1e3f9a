package forklore.session;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// What of a run the timeline shows.
///
/// @param open whether the timeline is shown at all
/// @param from ns since the run's start
/// @param to ns; 0 for the whole run, however long it gets
/// @param opened the groups whose members are shown, by their keys
public record TimeView(boolean open, long from, long to, PSet<String> opened) {
    static final TimeView CLOSED = new TimeView(false, 0, 0, HashTreePSet.empty());

    /// The shortest time that can be looked at: a pixel is about a nanosecond then.
    public static final long SHORTEST = 2_000;

    /// Whether it shows the whole run.
    public boolean whole() {
        return to == 0;
    }

    TimeView open(boolean next) {
        return new TimeView(next, from, to, opened);
    }

    TimeView all() {
        return new TimeView(open, 0, 0, opened);
    }

    /// Another run: all of it is shown, and who its groups are is not known yet.
    TimeView anew() {
        return new TimeView(open, 0, 0, HashTreePSet.empty());
    }

    /// Looks at this time, as near to it as the run allows.
    ///
    /// @param end the run's end, ns
    TimeView at(long wantedFrom, long wantedTo, long end) {
        long length = Math.max(wantedTo - wantedFrom, SHORTEST);
        if (length >= end) {
            return all();
        }
        long start = Math.clamp(wantedFrom, 0, end - length);
        return new TimeView(open, start, start + length, opened);
    }

    /// Moved, if need be, so that this moment is in it.
    TimeView holding(long t, long end) {
        if (whole() || (t >= from && t <= to)) {
            return this;
        }
        long length = to - from;
        return at(t - length / 5, t - length / 5 + length, end);
    }

    TimeView with(String group, boolean shown) {
        return new TimeView(open, from, to, shown ? opened.plus(group) : opened.minus(group));
    }
}
