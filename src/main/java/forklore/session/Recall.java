package forklore.session;

import forklore.lesson.RecordedRun;
import forklore.model.World;

import java.util.ArrayList;
import java.util.Optional;

/// The run that ships with the demo in view: until the learner has one of their own, the page tells
/// of that one.
public final class Recall {
    private Recall() {}

    /// The world at its end; empty where there is none, or it is not read yet.
    public static Optional<World> end(Session session) {
        return recording(session)
                .flatMap(run -> session.machine().recordings().getOrDefault(run, Optional.empty()))
                .filter(end -> !end.processes().all().isEmpty());
    }

    /// What ran it, for people; empty where there is nothing to tell.
    public static Optional<String> runtime(Session session) {
        return end(session).map(world -> world.run().runtime());
    }

    /// Another object where there is something else to tell.
    public static Object mark(Session session) {
        return end(session).<Object>map(world -> world).orElse("");
    }

    /// Orders it to be read where nobody has asked for it before.
    static Next order(Next next) {
        return recording(next.session())
                .filter(run -> !next.session().machine().recordings().containsKey(run))
                .map(run -> order(next, run))
                .orElse(next);
    }

    private static Next order(Next next, RecordedRun run) {
        var session = next.session();
        var effects = new ArrayList<>(next.effects());
        effects.add(new Effect.ReadRecording(run));
        return new Next(session.with(session.machine().with(run, Optional.empty())), effects);
    }

    private static Optional<RecordedRun> recording(Session session) {
        return session.show().state() instanceof RunState.Ended
                ? Optional.empty()
                : session.demo().flatMap(demo -> Edits.recording(session, demo));
    }
}
