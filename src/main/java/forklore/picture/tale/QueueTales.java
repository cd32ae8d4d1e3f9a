package forklore.picture.tale;

import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.QueueEvent;
import forklore.trace.QueueEvent.QueueClosed;
import forklore.trace.QueueEvent.QueueCreated;
import forklore.trace.QueueEvent.QueueEmpty;
import forklore.trace.QueueEvent.QueueFed;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueueLost;
import forklore.trace.QueueEvent.QueuePut;

import java.util.Optional;

/// What is said of a queue.
final class QueueTales {
    private QueueTales() {}

    static Optional<Phrase> of(Moment moment, QueueEvent event) {
        Arg who = moment.pid(event.pid());
        return switch (event) {
            case QueueCreated e -> created(who, e.capacity());
            case QueuePut e -> say("narrator.queue.put", who, new Arg.Code(e.value()));
            case QueueGot e -> say("narrator.queue.got", who, new Arg.Code(e.value()));
            case QueueLost e -> say("narrator.queue.lost", who, new Arg.Code(e.value()));
            case QueueFull e -> say("narrator.queue.full", who);
            case QueueEmpty e -> say("narrator.queue.empty", who);
            case QueueClosed e -> say("narrator.queue.closed", who);
            case QueueFed e -> Optional.empty();
        };
    }

    private static Optional<Phrase> created(Arg who, int capacity) {
        return capacity > 0
                ? say("narrator.queue.created", who, new Arg.Whole(capacity))
                : say("narrator.queue.created.unbounded", who);
    }

    private static Optional<Phrase> say(String key, Arg... args) {
        return Optional.of(new Phrase(key, args));
    }
}
