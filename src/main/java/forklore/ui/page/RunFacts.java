package forklore.ui.page;

import forklore.ground.Language;
import forklore.session.Facts;
import forklore.session.RunState;
import forklore.session.Session;

import java.util.Map;

/// What the last run has shown, by name, as it is written into the page's sentences.
///
/// @param told empty before a run has ended
public record RunFacts(Map<String, String> told) {
    static final RunFacts NONE = new RunFacts(Map.of());

    boolean any() {
        return !told.isEmpty();
    }

    /// Remembers the facts of one run, so that they are not worked out again for every frame.
    static final class Memory {
        private long run = -1;
        private boolean over;
        private Language language = Language.EN;
        private RunFacts facts = NONE;

        RunFacts of(Session session) {
            boolean ended = session.show().state() instanceof RunState.Ended;
            Language now = session.look().language();
            if (session.show().run() != run || ended != over || !now.equals(language)) {
                run = session.show().run();
                over = ended;
                language = now;
                facts = ended ? new RunFacts(Facts.of(session)) : NONE;
            }
            return facts;
        }
    }
}
