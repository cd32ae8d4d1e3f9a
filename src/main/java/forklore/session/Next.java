package forklore.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What follows from an intent.
///
/// @param effects to be carried out in this order
public record Next(Session session, List<Effect> effects) {
    public Next {
        effects = List.copyOf(effects);
    }

    static Next of(Session session, Effect... effects) {
        return new Next(session, List.of(effects));
    }

    /// With the new preferences to be kept.
    static Next saving(Session session) {
        return of(session, new Effect.SavePreferences(session.preferences()));
    }

    /// What follows when this comes next.
    Next then(Function<Session, Next> step) {
        Next after = step.apply(session);
        var all = new ArrayList<>(effects);
        all.addAll(after.effects);
        return new Next(after.session, all);
    }
}
