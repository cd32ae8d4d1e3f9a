package forklore.picture.tale;

import forklore.ground.SignalNames;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.ProcessEvent;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ForkReturned;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.ProgramReplaced;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.Role;
import forklore.trace.StartMethod;

import java.util.Optional;

/// What is said of a process.
final class ProcessTales {
    private ProcessTales() {}

    static Optional<Phrase> of(Moment moment, ProcessEvent event) {
        Arg who = moment.pid(event.pid());
        return switch (event) {
            case ProcessStarted e -> started(moment, e);
            case ForkReturned e -> forked(moment, e);
            case ProcessExited e -> exited(moment, e);
            case ProcessReaped e -> reaped(moment, e);
            case ParentChanged e -> say("narrator.orphan", who, moment.pid(e.ppid()));
            case ProgramReplaced e ->
                    say("narrator.program", moment.pid(e.pid()), new Arg.Code(e.program()));
            case ProcessFailed e -> say("narrator.failed", who);
            case VariableChanged e ->
                    say("narrator.variable", who, new Arg.Code(e.name()), new Arg.Code(e.value()));
            case SignalSent e ->
                    say(
                            "narrator.signal",
                            who,
                            moment.pid(e.target()),
                            new Arg.Code(SignalNames.name(e.signal())));
            case Blocked e -> WaitTales.of(moment, e);
            case ProcessReady e -> Optional.empty();
            case LineReached e -> Optional.empty();
            case Unblocked e -> Optional.empty();
            case OutputWritten e -> Optional.empty();
        };
    }

    private static Optional<Phrase> say(String key, Arg... args) {
        return Optional.of(new Phrase(key, args));
    }

    private static Optional<Phrase> started(Moment moment, ProcessStarted e) {
        Arg who = moment.pid(e.pid());
        Arg parent = moment.pid(e.ppid());
        return switch (e.role()) {
            case MAIN -> say("narrator.started.main", who);
            case WORKER -> say("narrator.started.worker", who);
            case MANAGER -> say("narrator.started.manager", who, parent);
            case CHILD ->
                    say(
                            e.startMethod() == StartMethod.FORK
                                    ? "narrator.started.fork"
                                    : "narrator.started.spawn",
                            who,
                            parent);
            case HELPER -> Optional.empty();
        };
    }

    private static Optional<Phrase> forked(Moment moment, ForkReturned e) {
        Arg who = moment.pid(e.pid());
        return e.value() == 0
                ? say("narrator.fork.child", who)
                : say("narrator.fork.parent", who, moment.pid(e.value()));
    }

    private static Optional<Phrase> exited(Moment moment, ProcessExited e) {
        boolean helper = isHelper(moment.world(), e.pid());
        Arg who = moment.pid(e.pid());
        if (helper) {
            return Optional.empty();
        }
        if (e.exitCode() < 0) {
            return say("narrator.ended.signal", who, new Arg.Code(SignalNames.name(-e.exitCode())));
        }
        if (e.exitCode() > 0) {
            return say("narrator.ended", who, new Arg.Whole(e.exitCode()));
        }
        return zombie(moment, e)
                .map(parent -> say("narrator.ended.zombie", who, moment.pid(parent)))
                .orElseGet(() -> say("narrator.ended.well", who));
    }

    /// The parent that leaves this one a zombie, for longer than a glimpse.
    private static Optional<Integer> zombie(Moment moment, ProcessExited e) {
        return moment.world()
                .process(e.pid())
                .filter(ProcessState::lingered)
                .filter(process -> moment.now() >= e.t() + ProcessState.GLIMPSE)
                .map(process -> process.start().ppid());
    }

    private static Optional<Phrase> reaped(Moment moment, ProcessReaped e) {
        boolean was = moment.world().process(e.pid()).map(ProcessState::lingered).orElse(false);
        return was
                ? say("narrator.reaped", moment.pid(e.pid()), moment.pid(e.by()))
                : Optional.empty();
    }

    private static boolean isHelper(World world, int pid) {
        return world.process(pid).map(p -> p.role() == Role.HELPER).orElse(true);
    }
}
