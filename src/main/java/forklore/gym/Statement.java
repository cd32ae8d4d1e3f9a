package forklore.gym;

import java.util.List;

/// One step of a puzzle's program.
public sealed interface Statement {
    /// Prints a word.
    record Say(String word) implements Statement {}

    /// Prints a variable.
    record Show(String name) implements Statement {}

    /// Forks, whatever it returns.
    record Fork() implements Statement {}

    /// Forks and keeps what it returns in a variable.
    record ForkInto(String name) implements Statement {}

    record If(Condition condition, List<Statement> then, List<Statement> otherwise)
            implements Statement {
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /// @param times how often
    record Repeat(int times, List<Statement> body) implements Statement {
        public Repeat {
            body = List.copyOf(body);
        }
    }

    /// Leaves the loop.
    record Break() implements Statement {}

    /// Waits for the child whose pid is in that variable.
    record Await(String pid) implements Statement {}

    /// The same, and keeps its exit code in another variable.
    record AwaitInto(String pid, String code) implements Statement {}

    /// Waits for whichever child ends first.
    record AwaitAny() implements Statement {}

    /// Ends the process. The exit code is the sum of these variables and this number.
    record Exit(List<String> names, int plus) implements Statement {
        public Exit {
            names = List.copyOf(names);
        }
    }

    /// @param seconds how long
    record Sleep(int seconds) implements Statement {}
}
