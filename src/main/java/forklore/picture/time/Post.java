package forklore.picture.time;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds out who sent what arrives, whichever of the two is heard of first. Things alike arrive in
/// the order in which they were sent.
final class Post {
    private final Map<Parcel, ArrayDeque<Stop>> sent = new HashMap<>();
    private final Map<Parcel, ArrayDeque<Stop>> missed = new HashMap<>();

    /// What is sent: an item of a queue by its value, a task of a pool by its number.
    record Parcel(String by, String what) {}

    /// Where and when it is.
    record Stop(int pid, long t, Object event) {}

    /// The arrival that had been waiting for this, if any.
    Optional<Stop> sent(Parcel parcel, Stop from) {
        return matched(parcel, from, missed, sent);
    }

    /// The sending that this was waiting for, if it is known.
    Optional<Stop> arrived(Parcel parcel, Stop at) {
        return matched(parcel, at, sent, missed);
    }

    private static Optional<Stop> matched(
            Parcel parcel,
            Stop stop,
            Map<Parcel, ArrayDeque<Stop>> others,
            Map<Parcel, ArrayDeque<Stop>> own) {
        var waiting = others.get(parcel);
        if (waiting == null) {
            own.computeIfAbsent(parcel, _ -> new ArrayDeque<>(2)).add(stop);
            return Optional.empty();
        }
        var first = waiting.poll();
        if (waiting.isEmpty()) {
            others.remove(parcel);
        }
        return Optional.ofNullable(first);
    }
}
