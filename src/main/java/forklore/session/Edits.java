package forklore.session;

import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.lesson.ListingValues;
import forklore.lesson.Part;
import forklore.lesson.RecordedRun;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The listings in view: the lesson's own, or the learner's versions of them.
public final class Edits {
    private Edits() {}

    /// What is shown, and run, for this part on the engine in view, with the parameters' values in
    /// use; empty where the part has no listing for it.
    public static Optional<Listing> listing(Session session, Part part) {
        return listing(session, part, session.place().engine());
    }

    /// The same for another engine.
    static Optional<Listing> listing(Session session, Part part, EngineKind engine) {
        return Optional.ofNullable(part.listings().get(engine))
                .map(own -> edited(session, part, own.in(session.look().language())));
    }

    public static boolean isEdited(Session session, Part part) {
        return !touring(session)
                && session.kept().workbook().edits().containsKey(key(session.place(), part.lane()));
    }

    /// The listing as the lesson has it, for the engine in view, with the parameters' values in
    /// use.
    public static Optional<Listing> original(Session session, Part part) {
        return original(session, part, session.look().language());
    }

    private static Optional<Listing> original(Session session, Part part, Language language) {
        return Optional.ofNullable(part.listings().get(session.place().engine()))
                .map(own -> ListingValues.apply(own.in(language), Values.inUse(session)));
    }

    /// Whether this text is the listing as the lesson has it in some language, with the parameters'
    /// values in use.
    static boolean isOriginal(Session session, Part part, String source) {
        var own = part.listings().get(session.place().engine());
        var languages = own == null ? Set.<Language>of() : own.words().keySet();
        return Stream.concat(Stream.of(Language.EN), languages.stream())
                .flatMap(language -> original(session, part, language).stream())
                .anyMatch(it -> it.source().stripTrailing().equals(source.stripTrailing()));
    }

    /// How the lane's listing came to be as it is; empty where nobody has touched it.
    static Optional<Draft> draft(Session session, String lane) {
        return session.kept().workbook().draft(key(session.place(), lane));
    }

    public static boolean canUndo(Session session, String lane) {
        return draft(session, lane).filter(draft -> !draft.done().isEmpty()).isPresent();
    }

    public static boolean canRedo(Session session, String lane) {
        return draft(session, lane).filter(draft -> !draft.undone().isEmpty()).isPresent();
    }

    /// Whether every part of the demo has a listing for the engine in view.
    public static boolean complete(Session session, Demo demo) {
        return demo.engines().contains(session.place().engine());
    }

    /// The recording to be played where the demo in view cannot run; of the lesson's own listings
    /// only.
    public static Optional<RecordedRun> recording(Session session, Demo demo) {
        boolean own = demo.parts().stream().noneMatch(part -> isEdited(session, part));
        return own
                ? demo.recording(session.place().engine(), session.look().language())
                : Optional.empty();
    }

    /// The name under which a learner's version is kept.
    public static String key(Place place, String lane) {
        return place.key() + "/" + lane + "/" + place.engine().code();
    }

    /// A tour tells of the lesson's own listings.
    private static boolean touring(Session session) {
        return session.hall().talk().isPresent();
    }

    private static Listing edited(Session session, Part part, Listing own) {
        String source =
                touring(session)
                        ? null
                        : session.kept()
                                .workbook()
                                .edits()
                                .get(key(session.place().on(own.engine()), part.lane()));
        var listing =
                source == null
                        ? own
                        : own.withSource(Ordering.spoken(session, own.engine(), source));
        return ListingValues.apply(listing, Values.inUse(session));
    }
}
