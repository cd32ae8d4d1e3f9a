package forklore.app;

import forklore.session.Session;
import forklore.session.Talk;
import forklore.session.Talk.Phase;

/// What the tour that is given has come to.
final class Given {
    private Given() {}

    /// Where it stands.
    static Talk talk(Session session) {
        return session.hall().talk().orElseThrow();
    }

    /// Whether it is in this phase. A listener of a wait that is over still hears of a session
    /// without a tour.
    static boolean is(Session session, Phase phase) {
        return session.hall().talk().map(Talk::phase).filter(phase::equals).isPresent();
    }

    /// The step that it is at, from 0; -1 without one.
    static int step(Session session) {
        return session.hall().talk().map(Talk::step).orElse(-1);
    }
}
