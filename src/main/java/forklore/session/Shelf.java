package forklore.session;

import java.util.List;
import java.util.Optional;

/// What is known of recordings on this computer.
///
/// @param reading what is being read; empty where nothing is
/// @param demo whose kept runs are known, as [Place#key]; empty before anybody looked
/// @param runs those, the newest first
public record Shelf(Optional<Reading> reading, String demo, List<KeptRun> runs) {
    static final Shelf EMPTY = new Shelf(Optional.empty(), "", List.of());

    public Shelf {
        runs = List.copyOf(runs);
    }

    /// @param share that is read, from 0 to 1
    public record Reading(String name, double share) {}

    /// The kept runs of this demo, as far as is known.
    public List<KeptRun> of(String key) {
        return key.equals(demo) ? runs : List.of();
    }

    Shelf reading(Optional<Reading> next) {
        return new Shelf(next, demo, runs);
    }

    Shelf with(String key, List<KeptRun> found) {
        return new Shelf(reading, key, found);
    }
}
