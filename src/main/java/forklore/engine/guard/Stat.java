package forklore.engine.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What `/proc/PID/stat` says of a process (see proc_pid_stat(5)).
///
/// @param command the executable's short name, at most 15 characters
/// @param state `R`, `S`, `T`, …; `Z` for a zombie
/// @param started clock ticks since the system's start; tells two processes with one pid apart
/// @param group the process group's id
/// @param session the session's id
/// @param resident its pages in memory, those that it shares included
/// @param ticks the processor time of all its threads, in ticks of 10 ms
/// @param threads how many of its threads live; a leader may be dead before the others
/// @param core the core that its first thread ran on last
/// @param status the status for `waitpid`, once the process is a zombie
record Stat(
        int pid,
        String command,
        char state,
        int ppid,
        int group,
        int session,
        long ticks,
        int threads,
        long started,
        long resident,
        int core,
        int status) {
    private static final int STATE = 0;
    private static final int PPID = 1;
    private static final int GROUP = 2;
    private static final int SESSION = 3;
    private static final int USER = 11;
    private static final int KERNEL = 12;
    private static final int THREADS = 17;
    private static final int STARTED = 19;
    private static final int RESIDENT = 21;
    private static final int CORE = 36;
    private static final int STATUS = 49;

    /// Empty where there is no such process.
    static Optional<Stat> of(int pid) {
        return read(Path.of("/proc", Integer.toString(pid), "stat"));
    }

    /// The same of one thread alone, whose id stands for the process's then. Empty where there is
    /// no such thread.
    static Optional<Stat> ofThread(int pid, int thread) {
        return read(
                Path.of("/proc", Integer.toString(pid), "task", Integer.toString(thread), "stat"));
    }

    private static Optional<Stat> read(Path file) {
        try {
            // ISO 8859-1 reads any bytes: a process may have any name.
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Reads the text of a stat file; the name in parentheses may itself hold parentheses.
    static Optional<Stat> parse(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 2 || close < open) {
            return Optional.empty();
        }
        String[] fields = text.substring(close + 2).stripTrailing().split(" ", -1);
        if (fields.length <= STATUS) {
            return Optional.empty();
        }
        return Optional.of(
                new Stat(
                        Integer.parseInt(text.substring(0, open - 1)),
                        text.substring(open + 1, close),
                        fields[STATE].charAt(0),
                        Integer.parseInt(fields[PPID]),
                        Integer.parseInt(fields[GROUP]),
                        Integer.parseInt(fields[SESSION]),
                        Long.parseLong(fields[USER]) + Long.parseLong(fields[KERNEL]),
                        Integer.parseInt(fields[THREADS]),
                        Long.parseLong(fields[STARTED]),
                        Long.parseLong(fields[RESIDENT]),
                        Integer.parseInt(fields[CORE]),
                        Integer.parseInt(fields[STATUS])));
    }

    /// Whether a signal or a tracer holds it.
    boolean stopped() {
        return state == 'T' || state == 't';
    }

    boolean zombie() {
        return (state == 'Z' || state == 'X') && threads <= 1;
    }

    /// The exit code, or minus the signal, of a status of `waitpid`.
    static int exitCode(int status) {
        int signal = status & 0x7f;
        return signal == 0 ? status >> 8 & 0xff : -signal;
    }
}
