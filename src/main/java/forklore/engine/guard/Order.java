package forklore.engine.guard;

import forklore.run.Limits;

import java.util.ArrayList;
import java.util.List;

/// What the app asks of its guard.
public sealed interface Order {
    /// Sets the limits of the run; sent before the first [Start].
    ///
    /// @param deadline the longest the run may take, ns
    /// @param processes the most processes that may live at once
    /// @param memory the most that all of them may have together, bytes
    record Limits(long deadline, int processes, long memory) implements Order {}

    /// Tells from now on which cores the run uses; sent before the first [Start].
    record WatchCores() implements Order {}

    /// Starts a program.
    ///
    /// @param lane its name in the trace; may be empty
    /// @param environment `NAME=value`, on top of the guard's own
    /// @param command the executable's path, then its arguments
    record Start(String lane, List<String> environment, List<String> command) implements Order {
        public Start {
            environment = List.copyOf(environment);
            command = List.copyOf(command);
        }
    }

    /// The app has the program's input open for writing, or wants none: it ends when the app closes
    /// its side.
    record Listening(String lane) implements Order {}

    /// No more programs will be started: the run ends with the last process.
    record Complete() implements Order {}

    /// Sends SIGKILL to a process of this run, and only of this run.
    record Kill(int pid) implements Order {}

    /// Ends everything by force.
    record Stop() implements Order {}

    /// The order as a line for the guard's standard input.
    default Message message() {
        return switch (this) {
            case Limits m -> Message.of("limits", m.deadline(), m.processes(), m.memory());
            case WatchCores ignored -> Message.of("cores");
            case Start m -> {
                var args = new ArrayList<String>();
                args.add(m.lane());
                args.add(Integer.toString(m.environment().size()));
                args.addAll(m.environment());
                args.addAll(m.command());
                yield new Message("start", args);
            }
            case Listening m -> Message.of("listening", m.lane());
            case Complete ignored -> Message.of("complete");
            case Kill m -> Message.of("kill", m.pid());
            case Stop ignored -> Message.of("stop");
        };
    }

    /// Reads what [#message] wrote.
    ///
    /// @throws IllegalArgumentException where it is no order
    static Order of(Message message) {
        return switch (message.word()) {
            case "limits" -> new Limits(message.time(0), message.number(1), message.size(2));
            case "cores" -> new WatchCores();
            case "start" -> {
                int environment = 2 + message.number(1);
                var args = message.args();
                yield new Start(
                        message.text(0),
                        args.subList(2, environment),
                        args.subList(environment, args.size()));
            }
            case "listening" -> new Listening(message.text(0));
            case "complete" -> new Complete();
            case "kill" -> new Kill(message.number(0));
            case "stop" -> new Stop();
            default -> throw new IllegalArgumentException("no order: " + message.word());
        };
    }
}
