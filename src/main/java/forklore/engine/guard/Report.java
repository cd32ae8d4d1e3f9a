package forklore.engine.guard;

import forklore.trace.Wait;
import forklore.trace.Written;

/// What the guard tells the app. Times are raw readings of `System.nanoTime()`.
public sealed interface Report {
    /// The guard is up.
    ///
    /// @param folder the run's private folder; the guard removes it at the end
    record Ready(int pid, String folder) implements Report {}

    /// A program's pipes exist, and it is about to start.
    ///
    /// @param folder holds `trace.fifo`, `out.fifo`, `err.fifo` and `in.fifo`; empty where there
    ///   are no FIFOs
    record Opened(String lane, String folder) implements Report {}

    /// A program's first process exists.
    record Started(String lane, int pid, long t) implements Report {}

    /// A program could not be started.
    record Refused(String lane, String reason) implements Report {}

    /// A process below the programs was seen for the first time.
    ///
    /// @param command the executable's short name, at most 15 characters
    record Born(int pid, int ppid, long t, String command) implements Report {}

    /// A process runs another program than before.
    ///
    /// @param command the executable's short name, at most 15 characters
    record Became(int pid, long t, String command) implements Report {}

    /// A process of one thread has slept for a second.
    ///
    /// @param call what for, as far as the system says
    record Asleep(int pid, long t, Wait call) implements Report {}

    /// A process that was told [Asleep] is awake.
    record Awake(int pid, long t) implements Report {}

    /// The cores that the machine has.
    ///
    /// @param allowed those that the run may use, as Linux writes it: `0-3,6`; empty where that is
    ///   not known, and then nothing is told of who uses them
    record Cores(int cores, String allowed, long t) implements Report {}

    /// A process used a core since the last look at them.
    ///
    /// @param pid 0 for everybody on the machine who is not of the run
    /// @param share of this core, per mille
    record Used(int pid, int core, int share, long t) implements Report {}

    /// A process got another parent, its own having ended.
    record Adopted(int pid, int ppid, long t) implements Report {}

    /// A process ended.
    ///
    /// @param exitCode the exit code, or minus the signal that killed it
    record Exited(int pid, int exitCode, long t) implements Report {}

    /// An ended process was waited for. No [Exited] before it where only the one who waited learned
    /// the exit code.
    record Reaped(int pid, int by, long t) implements Report {}

    /// A program wrote a line that did not come through the trace. Told only where there are no
    /// FIFOs.
    record Said(int pid, Written stream, long t, String text) implements Report {}

    /// More processes lived at once than allowed; everything is being ended.
    record Crowded(int processes) implements Report {}

    /// All processes together had more memory than allowed, or the machine had hardly any left;
    /// everything is being ended.
    ///
    /// @param bytes what they had
    record Full(long bytes) implements Report {}

    /// The deadline passed; everything is being ended.
    record Late(long t) implements Report {}

    /// The guard met a defect of its own, and ends.
    record Broken(String reason) implements Report {}

    /// A process of the run is alive still: it may not, or cannot, be killed.
    ///
    /// @param command the executable's short name, at most 15 characters
    record Left(int pid, String command) implements Report {}

    /// Everything is being ended, why ever.
    record Ending(long t) implements Report {}

    /// Nothing of the run is alive. The last report.
    record Gone(long t) implements Report {}

    /// The report as a line of the guard's standard output.
    default Message message() {
        return switch (this) {
            case Ready m -> Message.of("ready", m.pid(), m.folder());
            case Opened m -> Message.of("opened", m.lane(), m.folder());
            case Started m -> Message.of("started", m.lane(), m.pid(), m.t());
            case Refused m -> Message.of("refused", m.lane(), m.reason());
            case Born m -> Message.of("born", m.pid(), m.ppid(), m.t(), m.command());
            case Became m -> Message.of("became", m.pid(), m.t(), m.command());
            case Asleep m -> Message.of("asleep", m.pid(), m.t(), m.call().word());
            case Awake m -> Message.of("awake", m.pid(), m.t());
            case Cores m -> Message.of("cores", m.cores(), m.allowed(), m.t());
            case Used m -> Message.of("used", m.pid(), m.core(), m.share(), m.t());
            case Adopted m -> Message.of("adopted", m.pid(), m.ppid(), m.t());
            case Exited m -> Message.of("exited", m.pid(), m.exitCode(), m.t());
            case Reaped m -> Message.of("reaped", m.pid(), m.by(), m.t());
            case Said m -> Message.of("said", m.pid(), m.stream().word(), m.t(), m.text());
            case Crowded m -> Message.of("crowded", m.processes());
            case Full m -> Message.of("full", m.bytes());
            case Late m -> Message.of("late", m.t());
            case Broken m -> Message.of("broken", m.reason());
            case Left m -> Message.of("left", m.pid(), m.command());
            case Ending m -> Message.of("ending", m.t());
            case Gone m -> Message.of("gone", m.t());
        };
    }

    /// Reads what [#message] wrote.
    ///
    /// @throws IllegalArgumentException where it is no report
    static Report of(Message m) {
        return switch (m.word()) {
            case "ready" -> new Ready(m.number(0), m.text(1));
            case "opened" -> new Opened(m.text(0), m.text(1));
            case "started" -> new Started(m.text(0), m.number(1), m.time(2));
            case "refused" -> new Refused(m.text(0), m.text(1));
            case "born" -> new Born(m.number(0), m.number(1), m.time(2), m.text(3));
            case "became" -> new Became(m.number(0), m.time(1), m.text(2));
            case "asleep" -> new Asleep(m.number(0), m.time(1), Wait.of(m.text(2)));
            case "awake" -> new Awake(m.number(0), m.time(1));
            case "cores" -> new Cores(m.number(0), m.text(1), m.time(2));
            case "used" -> new Used(m.number(0), m.number(1), m.number(2), m.time(3));
            case "adopted" -> new Adopted(m.number(0), m.number(1), m.time(2));
            case "exited" -> new Exited(m.number(0), m.number(1), m.time(2));
            case "reaped" -> new Reaped(m.number(0), m.number(1), m.time(2));
            case "said" -> new Said(m.number(0), Written.of(m.text(1)), m.time(2), m.text(3));
            case "crowded" -> new Crowded(m.number(0));
            case "full" -> new Full(m.size(0));
            case "late" -> new Late(m.time(0));
            case "broken" -> new Broken(m.text(0));
            case "left" -> new Left(m.number(0), m.text(1));
            case "ending" -> new Ending(m.time(0));
            case "gone" -> new Gone(m.time(0));
            default -> throw new IllegalArgumentException("no report: " + m.word());
        };
    }
}
