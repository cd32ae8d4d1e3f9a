package forklore.session;

import forklore.ground.Text;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Part;
import forklore.run.Availability;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A demo in both languages at the same time: a lane for each, named by [EngineKind#code].
public final class Both {
    private Both() {}

    /// Whether both languages can run it side by side here, as far as is known.
    public static boolean possible(Session session) {
        return session.exercise().isEmpty()
                && session.demo().flatMap(Both::of).isPresent()
                && List.of(EngineKind.values()).stream()
                        .allMatch(
                                kind -> {
                                    Availability info = session.engines().get(kind);
                                    return info != null && info.available();
                                });
    }

    /// The demo with a part for each language; empty where it has two parts already or lacks a
    /// listing.
    public static Optional<Demo> of(Demo demo) {
        if (demo.parts().size() != 1) {
            return Optional.empty();
        }
        Part part = demo.parts().getFirst();
        boolean all = List.of(EngineKind.values()).stream().allMatch(part.listings()::containsKey);
        return all ? Optional.of(demo.of(lanes(part))) : Optional.empty();
    }

    /// The lane in which the run in view traces this part's listing for the engine in view.
    public static String lane(Session session, String lane) {
        String code = session.place().engine().code();
        return session.work()
                .trial()
                .both()
                .map(both -> both.parts().stream().map(Part::lane).toList())
                .map(lanes -> lanes.contains(code) ? code : lanes.getFirst())
                .orElse(lane);
    }

    private static List<Part> lanes(Part part) {
        return List.of(
                lane(part, EngineKind.JAVA, "Java"), lane(part, EngineKind.PYTHON, "Python"));
    }

    private static Part lane(Part part, EngineKind kind, String name) {
        var listing = part.listings().get(kind);
        return new Part(
                kind.code(),
                Text.same(name),
                Text.EMPTY,
                listing == null ? Map.of() : Map.of(kind, listing));
    }
}
