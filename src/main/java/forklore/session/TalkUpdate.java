package forklore.session;

import forklore.lesson.TourStep.Act;
import forklore.model.Halts;
import forklore.run.Outcome;
import forklore.session.Talk.Phase;
import forklore.trace.Moment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalLong;

/// Moves through the steps of a tour.
final class TalkUpdate {
    private TalkUpdate() {}

    /// On: the run up to the step's halt, the answer, the next step.
    static Next on(Session session) {
        return switch (Onward.of(session)) {
            case ASK -> Next.of(in(session, Phase.ASKED));
            case RUN -> TalkRun.go(session);
            case CUT -> Next.of(TalkRun.cut(session));
            case REVEAL -> Next.of(in(session, Phase.REVEALED));
            case STEP -> enter(session, talk(session).step() + 1);
            case END -> Next.of(session);
        };
    }

    /// Back: the answer is hidden, the run is where the step began, the step before is there.
    static Next back(Session session) {
        Talk talk = talk(session);
        return switch (talk.phase()) {
            case REVEALED -> Next.of(in(session, Phase.HELD));
            case HELD, GOING ->
                    acts(session).halt(talk.step()).isPresent()
                            ? Next.of(in(begun(session), ready(session)))
                            : before(session);
            case ASKED ->
                    acts(session).first(talk.step()) == Phase.BEGUN
                            ? Next.of(in(session, Phase.BEGUN))
                            : before(session);
            case BEGUN -> before(session);
        };
    }

    /// The phase from which the step's run begins.
    private static Phase ready(Session session) {
        return acts(session).asks(talk(session).step()) ? Phase.ASKED : Phase.BEGUN;
    }

    private static Next before(Session session) {
        int step = talk(session).step();
        return step == 0 ? Next.of(session) : enter(session, step - 1).then(TalkUpdate::shown);
    }

    /// The step as it was left, as far as its run has come.
    private static Next shown(Session session) {
        Talk talk = talk(session);
        OptionalLong halt =
                acts(session)
                        .halt(talk.step())
                        .map(m -> time(session, m))
                        .orElse(OptionalLong.empty());
        if (halt.isEmpty()) {
            return Next.of(in(session, ready(session)));
        }
        var phase = acts(session).reveals(talk.step()) ? Phase.REVEALED : Phase.HELD;
        return Next.of(in(still(session, halt.getAsLong()), phase));
    }

    /// @param wanted from 0; the nearest that there is
    static Next enter(Session session, int wanted) {
        int last = acts(session).steps().size() - 1;
        if (last < 0 || session.hall().talk().isEmpty()) {
            return Next.of(session);
        }
        int step = Math.clamp(wanted, 0, last);
        return staged(session, step).then(s -> Next.of(began(s, step)));
    }

    private static Session began(Session session, int step) {
        boolean onward = talk(session).step() == step - 1;
        var there =
                session.with(
                        session.hall().with(talk(session).at(step, acts(session).first(step))));
        // Where the last step was left, even if that was not at its halt.
        return onward && sameRun(session, step) ? still(there, there.show().now()) : begun(there);
    }

    private static boolean sameRun(Session session, int step) {
        return acts(session).beginning(step) == acts(session).beginning(talk(session).step());
    }

    /// The run where the steps before have left it.
    static Session begun(Session session) {
        return still(session, left(session));
    }

    /// Where the steps before have left the run, ns since its start.
    static long left(Session session) {
        return acts(session).haltsBefore(talk(session).step()).stream()
                .map(moment -> time(session, moment))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .findFirst()
                .orElse(0);
    }

    static OptionalLong time(Session session, Moment moment) {
        return Halts.time(session.show().timeline(), moment);
    }

    /// What is seen stands at this moment; the run itself goes on.
    static Session still(Session session, long t) {
        Show show = session.show();
        return show.timeline().events().isEmpty()
                ? session
                : session.with(show.with(show.transport().live(false).at(t)));
    }

    /// Brings the step's demo onto the stage, with its values and the run that it shows.
    private static Next staged(Session session, int step) {
        Acts acts = acts(session);
        if (acts.shown(step).isEmpty() || sameRun(session, step)) {
            return Next.of(session);
        }
        Act act = acts.shown(step).get();
        int number = acts.beginning(step);
        var kept = put(session);
        Show there = talk(kept.session()).runs().get(number);
        return kept.then(s -> GoUpdate.to(s, s.place().at(s.place().lesson(), act.demo())))
                .then(s -> Next.of(values(s, act.values())))
                .then(s -> Next.of(taken(s, there)));
    }

    private static Session values(Session session, Map<String, String> values) {
        var set = session.with(session.work().withInitialValues());
        for (Map.Entry<String, String> value : values.entrySet()) {
            set = WorkUpdate.set(set, value.getKey(), value.getValue());
        }
        return set;
    }

    private static Session taken(Session session, @Nullable Show kept) {
        long run = session.show().run();
        var transport = session.show().transport().rewound();
        var show = kept == null ? Show.idle(run, transport) : kept.numbered(run);
        boolean recorded = show.timeline().end().run().replayed().isPresent();
        return session.with(show).with(session.hall().with(talk(session).recorded(recorded)));
    }

    /// Puts the run in view away, as far as it has come.
    private static Next put(Session session) {
        Show show = session.show();
        int begun = acts(session).beginning(talk(session).step());
        var effects = new ArrayList<Effect>();
        if (show.state().active()) {
            effects.add(new Effect.StopRun(show.run()));
            show = show.in(new RunState.Ended(new Outcome.Stopped()));
        }
        boolean any = begun >= 0 && !show.timeline().events().isEmpty();
        var talk = any ? talk(session).keeping(begun, show) : talk(session);
        return new Next(session.with(show).with(session.hall().with(talk)), effects);
    }

    /// The room's answer; the same again takes it back.
    static Session voted(Session session, int option) {
        var asked = Talk.asked(session);
        boolean exists =
                Talk.question(session)
                        .filter(question -> option >= 0 && option < question.options().size())
                        .isPresent();
        if (asked.isEmpty() || !exists) {
            return session;
        }
        Talk talk = talk(session);
        Integer before = talk.votes().get(asked.get());
        var votes =
                before != null && before == option
                        ? talk.votes().minus(asked.get())
                        : talk.votes().plus(asked.get(), option);
        return session.with(session.hall().with(talk.with(votes)));
    }

    static Session in(Session session, Phase phase) {
        return session.with(session.hall().with(talk(session).in(phase)));
    }

    static Talk talk(Session session) {
        return session.hall().talk().orElse(Talk.START);
    }

    static Acts acts(Session session) {
        return new Acts(Talk.steps(session));
    }
}
