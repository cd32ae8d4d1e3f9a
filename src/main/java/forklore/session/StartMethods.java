package forklore.session;

import forklore.lesson.EngineKind;
import forklore.run.Availability;
import forklore.trace.StartMethod;

import java.util.List;
import java.util.Optional;

/// How the processes of the demo in view start, where the learner may choose.
public final class StartMethods {
    private StartMethods() {}

    /// What can be chosen, the default first; empty where there is no choice: a listing that uses
    /// no `multiprocessing`, or sets its start method itself.
    public static List<StartMethod> toChoose(Session session) {
        Availability info = session.engines().get(EngineKind.PYTHON);
        return info != null && open(session) ? info.startMethods() : List.of();
    }

    /// The one in use; empty where there is no choice.
    public static Optional<StartMethod> inUse(Session session) {
        List<StartMethod> all = toChoose(session);
        return session.work()
                .trial()
                .startMethod()
                .filter(all::contains)
                .or(() -> all.stream().findFirst());
    }

    /// Whether the listings in view are Java ones that start processes: those always spawn.
    public static boolean onlySpawn(Session session) {
        return session.place().engine() == EngineKind.JAVA
                && sources(session, EngineKind.JAVA).stream()
                        .anyMatch(s -> s.contains("mp.Process;") || s.contains("mp.Pool;"));
    }

    private static boolean open(Session session) {
        boolean python =
                session.place().engine() == EngineKind.PYTHON
                        || session.work().trial().both().isPresent();
        List<String> sources = sources(session, EngineKind.PYTHON);
        return python
                && sources.stream().anyMatch(s -> s.contains("multiprocessing"))
                && sources.stream()
                        .noneMatch(
                                s -> s.contains("set_start_method") || s.contains("get_context"));
    }

    private static List<String> sources(Session session, EngineKind kind) {
        return session.demo().stream()
                .flatMap(demo -> demo.parts().stream())
                .flatMap(part -> Edits.listing(session, part, kind).stream())
                .map(listing -> listing.source())
                .toList();
    }
}
