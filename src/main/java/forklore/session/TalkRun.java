package forklore.session;

import forklore.session.Talk.Phase;

import java.util.ArrayList;
import java.util.OptionalLong;

/// The run of a tour's step: what is seen goes on to the halt and stands there, whatever the run
/// itself does.
final class TalkRun {
    private TalkRun() {}

    /// Goes on with the run that the steps before have left, or begins one.
    static Next go(Session session) {
        Show show = session.show();
        if (show.state() instanceof RunState.Idle) {
            return begin(session);
        }
        var going = TalkUpdate.in(session, Phase.GOING);
        var onward = show.transport().live(false).playing(true).speed(1);
        boolean behind = show.now() < show.timeline().duration();
        var transport = behind ? onward : show.transport().live(true);
        return Next.of(going.with(show.with(transport)));
    }

    /// Runs it again, from the start to the step's halt.
    static Next again(Session session) {
        return TalkUpdate.acts(session).shown(TalkUpdate.talk(session).step()).isEmpty()
                ? Next.of(session)
                : begin(session);
    }

    private static Next begin(Session session) {
        var talk = TalkUpdate.talk(session).in(Phase.GOING).halting(OptionalLong.empty());
        return RunUpdate.apply(
                session.with(session.hall().with(talk.recorded(false))), new Intent.RunDemo());
    }

    /// Waits no longer for the halt: shows it if the run has been there, or else what there is.
    static Session cut(Session session) {
        Show show = session.show();
        OptionalLong halt = halt(session);
        return TalkUpdate.in(TalkUpdate.still(session, halt.orElse(show.now())), Phase.HELD);
    }

    /// Plays the recording in place of the run, from where that stands.
    static Next played(Session session) {
        var recording =
                session.hall()
                        .talk()
                        .flatMap(_ -> session.demo())
                        .flatMap(demo -> Edits.recording(session, demo));
        if (recording.isEmpty()) {
            return Next.of(session);
        }
        Show show = session.show();
        var effects = new ArrayList<Effect>();
        if (show.state().active()) {
            effects.add(new Effect.StopRun(show.run()));
        }
        long number = show.run() + 1;
        effects.add(new Effect.PlayRecording(number, recording.get()));
        var starting = Show.starting(number, show.transport());
        var waiting = starting.at(starting.transport().live(false));
        Talk talk = TalkUpdate.talk(session);
        boolean runs = TalkUpdate.acts(session).halt(talk.step()).isPresent();
        boolean before = talk.phase().compareTo(Phase.GOING) < 0;
        var phase = runs && before ? Phase.GOING : talk.phase();
        var played = talk.recorded(true).in(phase).halting(OptionalLong.empty());
        return new Next(session.with(waiting).with(session.hall().with(played)), effects);
    }

    /// Sees to it that what is seen stands at the step's halt, once the run has come there.
    @SuppressWarnings("ReferenceEquality") // A time line that grew is another object.
    static Session follow(Session before, Session now, Intent intent) {
        if (now.hall().talk().isEmpty()) {
            return now;
        }
        var placed = intent instanceof Intent.RunEnded ? placed(before, now) : now;
        if (TalkUpdate.talk(placed).phase() != Phase.GOING) {
            return placed;
        }
        boolean news =
                before.hall() != placed.hall()
                        || before.show().timeline() != placed.show().timeline();
        var known = news ? known(placed) : placed;
        Show show = known.show();
        OptionalLong halt = TalkUpdate.talk(known).halt();
        if (halt.isPresent() && show.now() >= halt.getAsLong()) {
            return TalkUpdate.in(TalkUpdate.still(known, halt.getAsLong()), Phase.HELD);
        }
        boolean over = show.state() instanceof RunState.Ended && !show.transport().playing();
        return over ? TalkUpdate.in(known, Phase.HELD) : known;
    }

    /// A recording is there as a whole: it stands where the run stood.
    private static Session placed(Session before, Session now) {
        Talk talk = TalkUpdate.talk(now);
        boolean arrived = before.show().state().active() && !now.show().state().active();
        if (!talk.recorded() || !arrived) {
            return now;
        }
        return switch (talk.phase()) {
            case BEGUN, ASKED -> TalkUpdate.begun(now);
            case GOING -> {
                var there = TalkUpdate.begun(now);
                var show = there.show();
                yield there.with(show.with(show.transport().playing(true).speed(1)));
            }
            case HELD, REVEALED -> {
                long end = now.show().timeline().duration();
                yield TalkUpdate.still(now, halt(now).orElse(end));
            }
        };
    }

    private static Session known(Session session) {
        Talk talk = TalkUpdate.talk(session);
        return session.with(session.hall().with(talk.halting(halt(session))));
    }

    private static OptionalLong halt(Session session) {
        return TalkUpdate.acts(session)
                .halt(TalkUpdate.talk(session).step())
                .map(moment -> TalkUpdate.time(session, moment))
                .orElse(OptionalLong.empty());
    }
}
