package forklore.app.html;

import forklore.ground.Decimals;
import forklore.lesson.Part;
import forklore.model.World;
import forklore.picture.time.LaneClock;

/// What the quicker one of two pools that did the same says in the end.
final class Race {
    /// Less is no news, ns.
    private static final long TELLING = 50_000_000;

    private Race() {}

    /// How much time this lane saved, in words; empty where it did not, or where there was no race.
    static String saved(Played run, Part part, Voice voice) {
        var parts = run.demo().parts();
        if (parts.size() != 2 || parts.stream().anyMatch(Part::isMistake)) {
            return "";
        }
        LaneClock own = clock(run, part);
        LaneClock other = clock(run, parts.get(parts.getFirst().equals(part) ? 1 : 0));
        long less = other.elapsed() - own.elapsed();
        boolean told = own.work() && own.stopped() && other.stopped() && less > TELLING;
        return told ? voice.message("stage.saved", Decimals.seconds(less)) : "";
    }

    private static LaneClock clock(Played run, Part part) {
        World end = run.timeline().end();
        return LaneClock.of(end, part.lane(), end.t());
    }
}
