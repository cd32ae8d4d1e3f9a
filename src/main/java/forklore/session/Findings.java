package forklore.session;

import forklore.model.Measures;

import java.util.Map;
import java.util.Optional;

/// What the run in view has shown at its end, all of it from one measuring.
///
/// @param texts as [Facts#of]
/// @param verdict on the demo's prediction, as [Verdict#of]
public record Findings(Map<String, String> texts, Optional<Verdict> verdict) {
    /// Of the run as far as it has come.
    public static Findings of(Session session) {
        var measures = Measures.of(session.show().timeline().end());
        return new Findings(Facts.of(session, measures), Verdict.of(session, measures));
    }
}
