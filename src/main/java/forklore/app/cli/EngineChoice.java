package forklore.app.cli;

import forklore.app.Engines;
import forklore.engine.Engine;
import forklore.ground.Language;
import forklore.lesson.EngineKind;

/// The engine that a command needs, or why there is none.
final class EngineChoice {
    private EngineChoice() {}

    /// @throws Complaint where it cannot run here
    static Engine able(Engines engines, EngineKind kind) {
        Engine engine =
                engines.find(kind)
                        .orElseThrow(
                                () ->
                                        Complaint.usage(
                                                "This Forklore has no "
                                                        + kind.code()
                                                        + " engine; use --engine java."));
        var here = engine.availability();
        if (!here.available()) {
            throw Complaint.failed(here.reason().in(Language.EN));
        }
        return engine;
    }
}
