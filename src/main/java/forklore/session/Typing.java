package forklore.session;

import forklore.lesson.EngineKind;
import forklore.run.StandardInput;

import java.util.Arrays;

/// Whether there is somebody to type for.
public final class Typing {
    private Typing() {}

    /// Whether a run is under way whose programs read what is typed.
    public static boolean isWanted(Session session) {
        boolean both = session.work().trial().both().isPresent();
        return session.show().state().active()
                && Arrays.stream(EngineKind.values())
                        .filter(kind -> both || kind == session.place().engine())
                        .anyMatch(kind -> reads(session, kind));
    }

    private static boolean reads(Session session, EngineKind kind) {
        return session.demo().stream()
                .flatMap(demo -> demo.parts().stream())
                .flatMap(part -> Edits.listing(session, part, kind).stream())
                .anyMatch(StandardInput::isReadBy);
    }
}
