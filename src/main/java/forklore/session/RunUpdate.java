package forklore.session;

import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.model.Timeline;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Starts, follows and ends runs.
final class RunUpdate {
    private RunUpdate() {}

    static Next apply(Session session, Intent.Running intent) {
        return switch (intent) {
            case Intent.RunDemo run ->
                    session.demo()
                            .filter(demo -> Edits.complete(session, demo))
                            .map(demo -> run(session, demo))
                            .orElseGet(() -> Next.of(session));
            case Intent.StopRun stop -> stop(session);
            case Intent.KillProcess kill -> kill(session, kill.pid());
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

    private static boolean isCurrent(Session session, long run) {
        return session.show().state().active() && session.show().run() == run;
    }

    private static Next run(Session session, Demo demo) {
        var effects = new ArrayList<Effect>();
        Show show = session.show();
        if (show.state().active()) {
            effects.add(new Effect.StopRun(show.run()));
        }
        long number = show.run() + 1;
        effects.add(new Effect.StartRun(number, plan(session, demo)));
        return new Next(session.with(Show.starting(number, show.transport())), effects);
    }

    private static RunPlan plan(Session session, Demo demo) {
        return new RunPlan(
                session.place().key(),
                demo.parts().stream().flatMap(part -> program(session, part)).toList(),
                Values.inUse(session),
                demo.watched(),
                demo.deadline(),
                Edits.recording(session, demo));
    }

    private static Stream<RunPlan.Program> program(Session session, Part part) {
        return Edits.listing(session, part).stream()
                .map(listing -> new RunPlan.Program(part.lane(), listing));
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

    private static Next ended(Session session, Ending ending) {
        Show show = session.show().in(new RunState.Ended(ending));
        var transport = show.transport();
        // The clock stops at the last event.
        var settled = transport.live() ? show.with(transport.at(show.timeline().duration())) : show;
        var progress = session.progress().with(session.place().key(), Progress.Deed.RAN);
        return Next.saving(session.with(settled).with(progress));
    }
}
