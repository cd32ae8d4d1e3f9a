package forklore.session;

import forklore.run.Outcome;

/// Where the demo's run stands.
public sealed interface RunState {
    /// Not run yet.
    record Idle() implements RunState {}

    /// Asked for; nothing was heard of it yet.
    record Starting() implements RunState {}

    record Running() implements RunState {}

    /// Asked to stop; some of it may be alive still.
    record Stopping() implements RunState {}

    record Ended(Outcome ending) implements RunState {}

    /// Whether it came to an end of its own: the learner did not cut it off.
    default boolean finished() {
        return this instanceof Ended(Outcome ending) && !(ending instanceof Outcome.Stopped);
    }

    /// Whether a process of it may be alive.
    default boolean active() {
        return switch (this) {
            case Idle i -> false;
            case Starting s -> true;
            case Running r -> true;
            case Stopping s -> true;
            case Ended e -> false;
        };
    }
}
