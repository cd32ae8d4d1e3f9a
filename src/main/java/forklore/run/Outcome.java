package forklore.run;

import forklore.ground.Text;

import java.util.List;

/// How a run ended. Whatever it is, no process of the run is alive any more.
public sealed interface Outcome {
    /// Every program ended by itself.
    ///
    /// @param exitCode the first exit code that is not 0, or 0
    record Exited(int exitCode) implements Outcome {}

    /// The run could not begin or go on.
    ///
    /// @param message what happened and what to do about it
    /// @param problems places in a listing; empty where the reason is elsewhere
    record Failed(Text message, List<Problem> problems) implements Outcome {
        public Failed {
            problems = List.copyOf(problems);
        }

        public Failed(Text message) {
            this(message, List.of());
        }
    }

    /// The deadline passed and everything was ended by force.
    ///
    /// @param waiting who waited for whom at that moment, a sentence for each process; may be empty
    /// @param circles the circles of processes that waited for each other, a sentence for each
    record TimedOut(List<Text> waiting, List<Text> circles) implements Outcome {
        public TimedOut {
            waiting = List.copyOf(waiting);
            circles = List.copyOf(circles);
        }

        /// Nobody waited in a circle, or none is known of.
        public TimedOut(List<Text> waiting) {
            this(waiting, List.of());
        }
    }

    /// Somebody pressed Stop.
    record Stopped() implements Outcome {}
}
