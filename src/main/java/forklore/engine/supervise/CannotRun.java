package forklore.engine.supervise;

import forklore.ground.Language;
import forklore.run.Outcome;

/// Says why a request cannot run.
public final class CannotRun extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Failed outcome;

    public CannotRun(Outcome.Failed outcome) {
        super(outcome.message().in(Language.EN));
        this.outcome = outcome;
    }

    public Outcome.Failed outcome() {
        return outcome;
    }
}
