package forklore.session;

import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

import java.util.Optional;

/// The app as it stands on a projector.
///
/// @param before how everything was at the desk; empty while the app is not projected
/// @param aids what is switched on
/// @param talk the tour that is given; empty where the demo in view is shown without one
public record Hall(Optional<Desk> before, PSet<Aid> aids, Optional<Talk> talk) {
    /// At a desk.
    public static final Hall NONE =
            new Hall(Optional.empty(), HashTreePSet.empty(), Optional.empty());

    /// What comes back when the projector is left.
    ///
    /// @param bench what the learner had done with each demo; a tour does not touch it
    public record Desk(boolean fullScreen, Place place, PMap<String, DemoWork> bench, Show show) {
        static Desk of(Session session) {
            return new Desk(
                    session.hall().has(Aid.FULL_SCREEN),
                    session.place(),
                    session.bench(),
                    session.show());
        }
    }

    /// Whether the app is projected.
    public boolean on() {
        return before.isPresent();
    }

    public boolean has(Aid aid) {
        return aids.contains(aid);
    }

    Hall entered(Desk desk) {
        return new Hall(Optional.of(before.orElse(desk)), aids, talk);
    }

    Hall with(Aid aid, boolean on) {
        return new Hall(before, on ? aids.plus(aid) : aids.minus(aid), talk);
    }

    Hall with(Talk next) {
        return new Hall(before, aids, Optional.of(next));
    }

    /// At the desk again.
    Hall left() {
        boolean whole = before.map(Desk::fullScreen).orElse(has(Aid.FULL_SCREEN));
        return NONE.with(Aid.FULL_SCREEN, whole);
    }
}
