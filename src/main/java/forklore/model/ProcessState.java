package forklore.model;

import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.StartMethod;

/// One process of the run, alive or ended; an ended one is kept.
///
/// @param start how it came to be
/// @param identity who it is on screen
/// @param parent who is its parent now
/// @param failure the exception that nobody caught, for people; empty where there was none
public record ProcessState(
        ProcessStarted start,
        Identity identity,
        Phase phase,
        Parent parent,
        Memory memory,
        String failure) {

    /// A zombie of less than this is none to a learner, ns: every child is one until its parent,
    /// told of its end, has fetched the exit code.
    public static final long GLIMPSE = 20_000_000;

    /// A process that has just been started and carries nothing yet.
    static ProcessState begun(ProcessStarted start, Identity identity, Memory memory) {
        return new ProcessState(
                start,
                identity,
                new Phase.Starting(),
                new Parent(start.ppid(), false, Parent.NEVER),
                memory,
                "");
    }

    public int pid() {
        return start.pid();
    }

    public String name() {
        return start.name();
    }

    public Role role() {
        return start.role();
    }

    public StartMethod startMethod() {
        return start.startMethod();
    }

    public String lane() {
        return start.lane();
    }

    /// The process that started it, whoever is its parent now.
    public int startedBy() {
        return start.ppid();
    }

    /// Nanoseconds since the run's start.
    public long startedAt() {
        return start.t();
    }

    public boolean alive() {
        return !(phase instanceof Phase.Ended);
    }

    public boolean zombie() {
        return phase instanceof Phase.Ended ended && ended.zombie();
    }

    /// Whether it is or was a zombie for longer than a glimpse.
    public boolean lingered() {
        return phase instanceof Phase.Ended ended
                && (ended.zombie() || parent.reapedAt() - ended.at() > GLIMPSE);
    }

    /// Whether it has not come to the listing's code yet, so that what it was given may still be on
    /// its way to it: a new program unpacks that after it has told that it is there.
    boolean isOnItsWay() {
        boolean anew = start.role() == Role.CHILD && start.startMethod() != StartMethod.FORK;
        return phase instanceof Phase.Starting
                || (anew && phase instanceof Phase.Running && memory.lines().isEmpty());
    }

    public boolean orphan() {
        return parent.orphan();
    }

    ProcessState in(Phase next) {
        return new ProcessState(start, identity, next, parent, memory, failure);
    }

    ProcessState under(Parent next) {
        return new ProcessState(start, identity, phase, next, memory, failure);
    }

    @SuppressWarnings("ReferenceEquality") // The same memory is no change.
    ProcessState with(Memory next) {
        return next == memory ? this : changed(next);
    }

    private ProcessState changed(Memory next) {
        return new ProcessState(start, identity, phase, parent, next, failure);
    }

    ProcessState failed(String text) {
        return new ProcessState(start, identity, phase, parent, memory, text);
    }

    /// Another program in its place: it bears that one's name and stands nowhere in the listing.
    ProcessState running(String program) {
        var renamed =
                new ProcessStarted(
                        start.at(),
                        start.ppid(),
                        program,
                        start.startMethod(),
                        start.role(),
                        start.pool(),
                        start.slot());
        return new ProcessState(renamed, identity, phase, parent, memory.nowhere(), failure);
    }

    /// Anything that a process tells of itself proves that it runs.
    ProcessState awake() {
        return phase instanceof Phase.Starting ? in(new Phase.Running()) : this;
    }
}
