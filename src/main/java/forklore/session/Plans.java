package forklore.session;

import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Part;
import forklore.run.RunRequest;
import forklore.trace.StartMethod;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes plans of what is to be run.
final class Plans {
    private Plans() {}

    /// The demo in view as the learner has it: values, edits, both languages or one.
    static RunRequest of(Session session, Demo demo) {
        return new RunRequest(
                session.place().key(),
                programs(session, demo),
                Values.inUse(session),
                demo.watched(),
                session.kept().choices().limits().of(demo.deadline()),
                startMethod(session),
                demo.usesCores(),
                Edits.recording(session, demo));
    }

    private static List<RunRequest.Program> programs(Session session, Demo demo) {
        var programs = new ArrayList<RunRequest.Program>();
        boolean both = session.work().trial().both().isPresent();
        for (Part part : demo.parts()) {
            if (both) {
                for (EngineKind kind : EngineKind.values()) {
                    add(programs, session, part, kind, kind.code());
                }
            } else {
                add(programs, session, part, session.place().engine(), part.lane());
            }
        }
        return programs;
    }

    private static void add(
            List<RunRequest.Program> out,
            Session session,
            Part part,
            EngineKind kind,
            String lane) {
        var file = Edits.isEdited(session, part) ? Optional.<Path>empty() : ownFile(session);
        Edits.listing(session, part, kind)
                .map(listing -> new RunRequest.Program(lane, listing, file))
                .ifPresent(out::add);
    }

    private static Optional<Path> ownFile(Session session) {
        return OwnProgram.path(session.place()).map(Path::of);
    }

    private static Optional<StartMethod> startMethod(Session session) {
        return StartMethods.toChoose(session).isEmpty()
                ? Optional.empty()
                : session.work().trial().startMethod();
    }
}
