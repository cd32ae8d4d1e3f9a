package forklore.app.html;

import forklore.model.Timeline;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;

/// The moments of a run that a page has pictures of: every moment at which something happened, and
/// some in between, where time alone changes a picture (a bar grows, a wait has less left).
///
/// A page is bounded by what it draws: a run of many moments, or of many processes and tasks, is
/// shown at fewer moments, evenly spread, its first and its last among them.
///
/// @param times ns since the run's start, in order; the first is 0
/// @param steps for each, whether something happened there
/// @param begin where playing begins, ns: nothing is to be seen before
/// @param thinned how many moments were left out of a run that has more than a page can hold
record Moments(List<Long> times, List<Boolean> steps, long begin, int thinned) {
    /// A page with more would be too large for a browser.
    static final int MOST = 20_000;

    /// So many processes and tasks, added up over all moments, are laid out in some ten seconds.
    static final long MOST_DRAWN = 500_000;

    /// Between two events at least so long, ns.
    private static final long TICK = 100_000_000;

    private static final int MOST_TICKS = 400;

    /// Before the first process, ns.
    private static final long LEAD = 50_000_000;

    static Moments of(Timeline timeline) {
        List<Long> all = timeline.events().stream().map(TraceEvent::t).distinct().toList();
        var heft = Heft.of(timeline.events());
        List<Long> kept = thin(all, heft.most(all.size()));
        long ticks = Math.clamp(MOST_DRAWN / heft.end, 1, MOST_TICKS);
        long tick = Math.max(TICK, timeline.duration() / ticks);
        var times = new ArrayList<Long>();
        var steps = new ArrayList<Boolean>();
        if (kept.isEmpty() || kept.getFirst() > 0) {
            times.add(0L);
            steps.add(true);
        }
        for (long t : kept) {
            long last = times.isEmpty() ? t : times.getLast();
            for (long between = last + tick; between < t - tick / 2; between += tick) {
                times.add(between);
                steps.add(false);
            }
            times.add(t);
            steps.add(true);
        }
        return new Moments(times, steps, begin(timeline), all.size() - kept.size());
    }

    private static List<Long> thin(List<Long> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        var kept = new ArrayList<Long>();
        for (int i = 0; i < most; i++) {
            kept.add(all.get((int) ((long) i * (all.size() - 1) / (most - 1))));
        }
        return kept;
    }

    /// How much there is to draw.
    ///
    /// @param mean how many processes and tasks are there at a moment, at least 1
    /// @param end how many at the end, at least 1
    private record Heft(double mean, long end) {
        static Heft of(List<TraceEvent> events) {
            long there = 0;
            double sum = 0;
            for (TraceEvent event : events) {
                if (event instanceof ProcessStarted || event instanceof TaskSubmitted) {
                    there++;
                }
                sum += there;
            }
            return new Heft(Math.max(1, sum / Math.max(1, events.size())), Math.max(1, there));
        }

        /// How many of the moments a page holds, at least two.
        int most(int moments) {
            int most = Math.clamp(moments, 2, MOST);
            return Math.clamp((long) (MOST_DRAWN / mean), 2, most);
        }
    }

    private static long begin(Timeline timeline) {
        return timeline.events().stream()
                .filter(ProcessStarted.class::isInstance)
                .mapToLong(event -> Math.max(0, event.t() - LEAD))
                .findFirst()
                .orElse(0);
    }
}
