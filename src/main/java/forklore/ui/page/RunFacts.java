package forklore.ui.page;

import forklore.ground.Language;
import forklore.session.Facts;
import forklore.session.Findings;
import forklore.session.Recall;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the last run has shown, by name, as it is written into the page's sentences.
///
/// @param told empty before a run has ended
/// @param recorded whether it is told of a recording, which has values of its own
/// @param right the places of the right answers to the demo's question; empty before the run has
///   told
/// @param earlier what the run has shown that ships with the demo, before there is another
public record RunFacts(
        Map<String, String> told,
        boolean recorded,
        List<Integer> right,
        Optional<Earlier> earlier) {
    static final RunFacts NONE = new RunFacts(Map.of(), false, List.of(), Optional.empty());

    public RunFacts {
        right = List.copyOf(right);
    }

    /// A run that was recorded elsewhere.
    ///
    /// @param runtime what ran it, for people
    public record Earlier(RunFacts facts, String runtime) {}

    /// The facts of the run that the session shows, which has ended.
    public static RunFacts of(Session session) {
        var found = Findings.of(session);
        return new RunFacts(
                found.texts(),
                Facts.isOfRecording(session),
                found.verdict().map(Verdict::right).orElse(List.of()),
                Optional.empty());
    }

    boolean any() {
        return !told.isEmpty();
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
                            .map(runtime -> new Earlier(ofRecording(session), runtime));
            return new RunFacts(Map.of(), false, List.of(), earlier);
        }

        private static RunFacts ofRecording(Session session) {
            return new RunFacts(Facts.ofRecording(session), true, List.of(), Optional.empty());
        }
    }
}
