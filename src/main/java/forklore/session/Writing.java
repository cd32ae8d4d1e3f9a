package forklore.session;

import forklore.lesson.Demo;
import forklore.lesson.Part;

import java.util.Optional;
import java.util.function.Function;

/// Changes the learner's versions of the listings in view, so that every change can be taken back.
final class Writing {
    private Writing() {}

    /// Writes this text in the place of what the lane shows.
    static Next write(Session session, String lane, String source) {
        return part(session, lane)
                .flatMap(part -> draft(session, part))
                .map(draft -> kept(session, lane, draft.written(source)))
                .orElseGet(() -> Next.of(session));
    }

    /// Writes the lesson's own text again.
    static Next reset(Session session, String lane) {
        return part(session, lane)
                .flatMap(part -> Edits.original(session, part))
                .map(original -> write(session, lane, original.source()))
                .orElseGet(() -> Next.of(session));
    }

    static Next undo(Session session, String lane) {
        return moved(session, lane, Draft::undo);
    }

    static Next redo(Session session, String lane) {
        return moved(session, lane, Draft::redo);
    }

    private static Next moved(
            Session session, String lane, Function<Draft, Optional<Draft>> change) {
        return Edits.draft(session, lane)
                .flatMap(change)
                .map(draft -> kept(session, lane, draft))
                .orElseGet(() -> Next.of(session));
    }

    private static Next kept(Session session, String lane, Draft draft) {
        boolean own =
                part(session, lane)
                        .filter(part -> Edits.isOriginal(session, part, draft.text()))
                        .isEmpty();
        var workbook = session.kept().workbook().with(Edits.key(session.place(), lane), draft, own);
        return Next.saving(session.with(session.kept().with(workbook)));
    }

    /// What is known of how the listing came to be; a text of which nothing is known is where it
    /// begins.
    private static Optional<Draft> draft(Session session, Part part) {
        return Edits.draft(session, part.lane())
                .or(() -> Edits.listing(session, part).map(shown -> Draft.of(shown.source())));
    }

    private static Optional<Part> part(Session session, String lane) {
        return session.demo().map(Demo::parts).stream()
                .flatMap(parts -> parts.stream())
                .filter(part -> part.lane().equals(lane))
                .findFirst();
    }
}
