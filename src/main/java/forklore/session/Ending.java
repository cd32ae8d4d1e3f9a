package forklore.session;

import forklore.ground.Text;

import java.util.List;

/// How a run ended, in plain words and numbers.
public sealed interface Ending {
    /// Every program ended by itself.
    ///
    /// @param exitCode the first exit code that is not 0, or 0
    record Exited(int exitCode) implements Ending {}

    /// The run could not begin or go on.
    ///
    /// @param flaws places in a listing; empty where the reason is elsewhere
    record Failed(Text message, List<Flaw> flaws) implements Ending {
        public Failed {
            flaws = List.copyOf(flaws);
        }
    }

    /// The deadline passed.
    ///
    /// @param waiting who waited for whom, a sentence for each process
    record TimedOut(List<Text> waiting) implements Ending {
        public TimedOut {
            waiting = List.copyOf(waiting);
        }
    }

    /// The learner pressed Stop.
    record Stopped() implements Ending {}

    /// A place in a listing that cannot be compiled, or where a run failed.
    ///
    /// @param line counted from 1
    /// @param column counted from 1; 0 where unknown
    /// @param details what the compiler or the interpreter itself said; empty where the message is
    ///   all
    record Flaw(String lane, String fileName, int line, int column, Text message, String details) {}
}
