package forklore.picture.tale;

import forklore.model.ProcessState;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.Role;
import forklore.trace.Wait;

import java.util.Optional;

/// What is said of a process that waits.
final class WaitTales {
    private static final long GLIMPSE = 30_000_000;

    private WaitTales() {}

    static Optional<Phrase> of(Moment moment, Blocked e) {
        return wait(moment, e).filter(w -> lasts(moment, e)).map(w -> limited(w, e));
    }

    /// Nearly every call could have to wait; only a wait that can be seen is worth a word.
    private static boolean lasts(Moment moment, Blocked e) {
        var events = moment.timeline().events();
        for (int i = moment.place() + 1; i < events.size(); i++) {
            var after = events.get(i);
            if (after.t() >= e.t() + GLIMPSE) {
                break;
            }
            if (after instanceof Unblocked && after.pid() == e.pid()) {
                return false;
            }
        }
        return moment.now() >= e.t() + GLIMPSE;
    }

    private static Optional<Phrase> wait(Moment moment, Blocked e) {
        Arg who = moment.pid(e.pid());
        if (e.onPid() != 0) {
            return Optional.of(new Phrase("narrator.waits.process", who, moment.pid(e.onPid())));
        }
        boolean isTask = e.call() == Wait.SLEEP && isWorker(moment, e.pid());
        return isTask ? Optional.empty() : Optional.of(new Phrase(key(moment, e), who));
    }

    private static String key(Moment moment, Blocked e) {
        boolean everyItem =
                e.call() == Wait.JOIN && moment.world().queues().get(e.on()).isPresent();
        return "narrator.waits." + (everyItem ? "done" : e.call().word());
    }

    /// A worker's sleep is its task, which is told of already.
    private static boolean isWorker(Moment moment, int pid) {
        return moment.world()
                .process(pid)
                .map(ProcessState::role)
                .filter(role -> role == Role.WORKER)
                .isPresent();
    }

    private static Phrase limited(Phrase wait, Blocked e) {
        boolean limited = e.timeout() >= 0 && e.call() != Wait.SLEEP;
        return limited
                ? new Phrase(
                        "narrator.waits.timeout",
                        new Arg.Inner(wait),
                        new Arg.Seconds(e.timeout() / 1e9))
                : wait;
    }
}
