package forklore.session;

import forklore.model.Timeline;
import forklore.run.Outcome;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// Starts, follows and ends runs.
final class RunUpdate {
    private RunUpdate() {}

    static Next apply(Session session, Intent.Running intent) {
        return switch (intent) {
            case Intent.RunDemo run -> run(session, session.work().trial().plain());
            case Intent.RunBoth run ->
                    session.demo()
                            .flatMap(Both::of)
                            .map(both -> run(session, session.work().trial().both(both)))
                            .orElseGet(() -> Next.of(session));
            case Intent.CompareOrders compare ->
                    run(session, session.work().trial().with(Comparison.begun()));
            case Intent.CloseComparison close -> closed(session);
            case Intent.StopRun stop -> stop(session);
            case Intent.KillProcess kill -> kill(session, kill.pid());
            case Intent.TypeLine typed ->
                    typed(session, run -> new Effect.Type(run, typed.line() + "\n"));
            case Intent.EndInput end -> typed(session, Effect.EndInput::new);
            case Intent.EventsArrived arrived ->
                    isCurrent(session, arrived.run())
                            ? Next.of(heard(session, arrived.events()))
                            : Next.of(session);
            case Intent.RunEnded ended ->
                    isCurrent(session, ended.run())
                            ? ended(session, ended.ending())
                            : Next.of(session);
        };
    }

    private static Next typed(Session session, LongFunction<Effect> effect) {
        Show show = session.show();
        return show.state().active()
                ? Next.of(session, effect.apply(show.run()))
                : Next.of(session);
    }

    private static boolean isCurrent(Session session, long run) {
        return session.show().state().active() && session.show().run() == run;
    }

    /// Runs the demo in view in this way, if it has the listings.
    private static Next run(Session session, DemoWork.Trial trial) {
        var tried = session.with(session.work().with(trial));
        boolean complete =
                trial.both().isPresent()
                        || session.demo().filter(demo -> Edits.complete(session, demo)).isPresent();
        return complete ? run(Judging.begun(tried)) : Next.of(session);
    }

    private static Next run(Session session) {
        var effects = new ArrayList<Effect>();
        Show show = session.show();
        if (show.state().active()) {
            effects.add(new Effect.StopRun(show.run()));
        }
        long number = show.run() + 1;
        session.demo()
                .map(demo -> new Effect.StartRun(number, Plans.of(session, demo)))
                .ifPresent(effects::add);
        return new Next(session.with(Show.starting(number, show.transport())), effects);
    }

    private static Next closed(Session session) {
        boolean going = session.work().trial().comparison().map(Comparison::going).orElse(false);
        var work = session.work();
        var plain = session.with(work.with(work.trial().plain()));
        return going ? stop(plain) : Next.of(plain);
    }

    private static Next stop(Session session) {
        Show show = session.show();
        return show.state().active()
                ? Next.of(
                        session.with(show.in(new RunState.Stopping())),
                        new Effect.StopRun(show.run()))
                : Next.of(session);
    }

    private static Next kill(Session session, int pid) {
        Show show = session.show();
        return show.state().active()
                ? Next.of(session, new Effect.KillProcess(show.run(), pid))
                : Next.of(session);
    }

    private static Session heard(Session session, List<TraceEvent> events) {
        if (events.isEmpty()) {
            return session;
        }
        Show show = session.show();
        Timeline timeline = show.timeline().append(events);
        var transport = show.transport().heard(timeline.duration());
        if (transport.live()) {
            transport = transport.at(Math.max(transport.position(), timeline.duration()));
        }
        var next = show.at(transport).with(timeline);
        return session.with(
                next.state() instanceof RunState.Starting ? next.in(new RunState.Running()) : next);
    }

    private static Next ended(Session session, Outcome ending) {
        Show show = session.show().in(new RunState.Ended(ending));
        var transport = show.transport();
        // The clock stops at the last event.
        var settled = transport.live() ? show.with(transport.at(show.timeline().duration())) : show;
        var progress = session.progress().with(session.place().key(), Progress.Deed.RAN);
        var over = Next.saving(session.with(settled).with(progress));
        var kept = over.then(KeepUpdate::kept);
        return session.exercise().isPresent() ? judged(kept, ending) : compared(kept, ending);
    }

    /// Has the run of an exercise judged, and starts the next one where more are needed.
    private static Next judged(Next over, Outcome ending) {
        var judged = over.then(session -> Next.saving(Judging.ended(session, ending)));
        boolean more = judged.session().work().judged().filter(Judged::going).isPresent();
        return more ? judged.then(RunUpdate::run) : judged;
    }

    /// Notes the order of a run that is one of several, and starts the next of them.
    private static Next compared(Next over, Outcome ending) {
        var session = over.session();
        var work = session.work();
        var going = work.trial().comparison().filter(Comparison::going);
        if (going.isEmpty()) {
            return over;
        }
        var after =
                ending instanceof Outcome.Exited
                        ? going.get().plus(Comparison.Order.of(session.show().timeline().end()))
                        : going.get().halted();
        var noted = session.with(work.with(work.trial().with(after)));
        if (!after.going()) {
            return new Next(noted, over.effects());
        }
        var effects = new ArrayList<>(over.effects());
        var next = run(noted);
        effects.addAll(next.effects());
        return new Next(next.session(), effects);
    }
}
