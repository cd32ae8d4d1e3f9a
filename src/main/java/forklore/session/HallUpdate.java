package forklore.session;

import org.pcollections.HashTreePMap;

import java.util.ArrayList;

/// Brings the app onto the projector and back to the desk.
final class HallUpdate {
    private HallUpdate() {}

    static Next apply(Session session, Intent.Presenting intent) {
        return switch (intent) {
            case Intent.PresentDemo present -> Next.of(presented(session));
            case Intent.TakeTour tour -> toured(session, tour.alone());
            case Intent.LeaveHall leave -> left(session);
            case Intent.Switch set ->
                    Next.of(session.with(session.hall().with(set.aid(), set.on())));
            case Intent.GoOn on ->
                    session.hall().has(Aid.BLACK) ? Next.of(lit(session)) : on(session);
            case Intent.GoBack back ->
                    session.hall().has(Aid.BLACK) ? Next.of(lit(session)) : back(session);
            case Intent.GoToStep to -> TalkUpdate.enter(lit(session), to.step());
            case Intent.RunAgain again ->
                    touring(session)
                            ? TalkRun.again(session)
                            : RunUpdate.apply(session, new Intent.RunDemo());
            case Intent.PlayRecorded play -> TalkRun.played(session);
            case Intent.Vote vote -> Next.of(TalkUpdate.voted(session, vote.option()));
        };
    }

    private static Session presented(Session session) {
        return session.hall().on()
                ? session
                : session.with(
                        session.hall().entered(Hall.Desk.of(session)).with(Aid.FULL_SCREEN, true));
    }

    private static Next toured(Session session, boolean alone) {
        if (Talk.tour(session).isEmpty() || touring(session)) {
            return Next.of(session);
        }
        Hall hall = session.hall().entered(Hall.Desk.of(session)).with(Talk.START);
        Hall seen = alone ? hall : hall.with(Aid.FULL_SCREEN, true).with(Aid.SPEAKER, true);
        // A tour has the demos as the lesson has them.
        return TalkUpdate.enter(session.with(seen).withBench(HashTreePMap.empty()), 0);
    }

    /// A run that the desk knows goes on; one of a tour is stopped.
    private static Next left(Session session) {
        Hall hall = session.hall();
        if (hall.before().isEmpty()) {
            return Next.of(session.with(hall.left()));
        }
        if (hall.talk().isEmpty()) {
            return Next.of(session.with(hall.left()));
        }
        Hall.Desk desk = hall.before().get();
        var effects = new ArrayList<Effect>();
        Show show = session.show();
        if (show.state().active()) {
            effects.add(new Effect.StopRun(show.run()));
        }
        var back =
                session.with(hall.left())
                        .with(desk.place())
                        .withBench(desk.bench())
                        .with(resting(desk.show(), show));
        effects.add(new Effect.SavePreferences(back.preferences()));
        return new Next(back, effects);
    }

    /// What was on the stage before; a run that went on then was stopped by the tour.
    private static Show resting(Show before, Show last) {
        return before.state().active()
                ? Show.idle(last.run(), before.transport().rewound())
                : before.numbered(last.run());
    }

    private static Session lit(Session session) {
        return session.with(session.hall().with(Aid.BLACK, false));
    }

    private static boolean touring(Session session) {
        return session.hall().talk().isPresent();
    }

    private static Next on(Session session) {
        return touring(session) ? TalkUpdate.on(session) : demo(session);
    }

    /// The demo's run is begun, held, and goes on.
    private static Next demo(Session session) {
        Show show = session.show();
        if (show.state() instanceof RunState.Idle) {
            return RunUpdate.apply(session, new Intent.RunDemo());
        }
        boolean moves =
                show.transport().playing() || (show.transport().live() && show.state().active());
        return TransportUpdate.apply(session, moves ? new Intent.Pause() : new Intent.Play());
    }

    private static Next back(Session session) {
        return touring(session)
                ? TalkUpdate.back(session)
                : TransportUpdate.apply(session, new Intent.ToMarker(false));
    }
}
