package forklore.session;

import forklore.lesson.EngineKind;

import java.util.ArrayList;
import java.util.List;

/// Moves through the course. A run goes with its demo: leaving stops it, and coming back shows the
/// demo's last run that ended.
final class GoUpdate {
    private GoUpdate() {}

    static Next apply(Session session, Intent.Go intent) {
        return switch (intent) {
            case Intent.OpenLesson open ->
                    open.lesson().equals(Gym.ID)
                            ? GymVisit.enter(session)
                            : to(session, session.place().at(open.lesson(), ""));
            case Intent.ChooseDemo choose ->
                    to(session, session.place().at(session.place().lesson(), choose.demo()));
            case Intent.ChooseEngine choose -> engine(session, choose.engine());
            case Intent.ToDemo step ->
                    Neighbours.demo(session, step.way())
                            .map(place -> to(session, place))
                            .orElseGet(() -> Next.of(session));
            case Intent.ToLesson step ->
                    Neighbours.lesson(session, step.way())
                            .map(lesson -> to(session, session.place().at(lesson.id(), "")))
                            .orElseGet(() -> Next.of(session));
        };
    }

    /// While both languages run, choosing one only shows its listing.
    private static Next engine(Session session, EngineKind engine) {
        var there = session.place().on(engine);
        return session.work().trial().both().isPresent()
                ? Next.saving(session.with(there))
                : to(session, there);
    }

    static Next to(Session session, Place wanted) {
        Place place = Places.nearest(session.course(), session.page(), wanted);
        if (place.equals(session.place())) {
            return Next.of(session);
        }
        var effects = new ArrayList<Effect>();
        var left = leave(session, effects);
        var there = left.with(place).with(left.progress().open(place.lesson()));
        var shown = there.with(shown(there));
        effects.add(new Effect.SavePreferences(shown.preferences()));
        return new Next(shown, effects);
    }

    private static Session leave(Session session, List<Effect> effects) {
        Show show = session.show();
        if (show.state().active()) {
            effects.add(new Effect.StopRun(show.run()));
            var work = session.work();
            return session.with(work.with(work.trial().halted()));
        }
        boolean ended = show.state() instanceof RunState.Ended;
        return ended ? session.with(session.work().with(show)) : session;
    }

    /// The demo's last run, or nothing. The highest run number goes on, so that no two runs ever
    /// share one.
    private static Show shown(Session session) {
        Show before = session.show();
        return session.work()
                .lastShow()
                .map(last -> last.numbered(before.run()))
                .orElseGet(() -> Show.idle(before.run(), before.transport().rewound()));
    }
}
