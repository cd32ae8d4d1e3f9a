package forklore.ui.page;

import forklore.ground.Language;
import forklore.session.Facts;
import forklore.session.Recall;
import forklore.session.RunState;
import forklore.session.Session;

import java.util.Map;
import java.util.Optional;

/// What the last run has shown, by name, as it is written into the page's sentences.
///
/// @param told empty before a run has ended
/// @param recorded whether it is told of a recording, which has values of its own
/// @param earlier what the run has shown that ships with the demo, before there is another
public record RunFacts(Map<String, String> told, boolean recorded, Optional<Earlier> earlier) {
    static final RunFacts NONE = new RunFacts(Map.of(), false, Optional.empty());

    /// A run that was recorded elsewhere.
    ///
    /// @param runtime what ran it, for people
    public record Earlier(RunFacts facts, String runtime) {}

    /// The facts of the run that the session shows, which has ended.
    public static RunFacts of(Session session) {
        return of(Facts.of(session), Facts.isOfRecording(session));
    }

    boolean any() {
        return !told.isEmpty();
    }

    private static RunFacts of(Map<String, String> told, boolean recorded) {
        return new RunFacts(told, recorded, Optional.empty());
    }

    /// Remembers the facts of one run, so that they are not worked out again for every frame.
    static final class Memory {
        private long run = -1;
        private boolean over;
        private Language language = Language.EN;
        private Object earlier = "";
        private RunFacts facts = NONE;

        @SuppressWarnings("ReferenceEquality") // Another run is another object.
        RunFacts of(Session session) {
            boolean ended = session.show().state() instanceof RunState.Ended;
            Language now = session.look().language();
            Object recorded = Recall.mark(session);
            if (session.show().run() != run
                    || ended != over
                    || !now.equals(language)
                    || recorded != earlier) {
                run = session.show().run();
                over = ended;
                language = now;
                earlier = recorded;
                facts = ended ? RunFacts.of(session) : before(session);
            }
            return facts;
        }

        private static RunFacts before(Session session) {
            var earlier =
                    Recall.runtime(session)
                            .map(
                                    runtime ->
                                            new Earlier(
                                                    RunFacts.of(Facts.ofRecording(session), true),
                                                    runtime));
            return new RunFacts(Map.of(), false, earlier);
        }
    }
}
