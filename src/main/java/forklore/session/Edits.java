package forklore.session;

import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.lesson.ListingValues;
import forklore.lesson.Part;
import forklore.lesson.RecordedRun;

import java.util.Optional;

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
                && session.kept().edits().containsKey(key(session.place(), part.lane()));
    }

    /// Whether this text is the listing as the lesson has it, with the parameters' values in use.
    static boolean isOriginal(Session session, Part part, String source) {
        return Optional.ofNullable(part.listings().get(session.place().engine()))
                .map(own -> own.in(session.look().language()))
                .map(own -> ListingValues.apply(own, Values.inUse(session)).source())
                .filter(own -> own.stripTrailing().equals(source.stripTrailing()))
                .isPresent();
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
                                .edits()
                                .get(key(session.place().on(own.engine()), part.lane()));
        var listing = source == null ? own : own.withSource(source);
        return ListingValues.apply(listing, Values.inUse(session));
    }
}
