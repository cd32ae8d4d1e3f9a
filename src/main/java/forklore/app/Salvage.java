package forklore.app;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/// Reads a part of the settings' JSON entry by entry: one that is damaged is left out and counted,
/// and nothing else is lost.
final class Salvage {
    private int lost;

    /// How many entries were damaged.
    int lost() {
        return lost;
    }

    /// All sound entries of a map; one that is missing is empty.
    <T> PMap<String, T> map(JsonNode map, Function<JsonNode, T> read) {
        PMap<String, T> all = HashTreePMap.empty();
        if (!map.isObject()) {
            lost += map.isMissingNode() ? 0 : 1;
            return all;
        }
        for (var entry : map.properties()) {
            var value = sound(entry.getValue(), read);
            if (value.isPresent()) {
                all = all.plus(entry.getKey(), value.get());
            }
        }
        return all;
    }

    /// The entry, if it is sound.
    ///
    /// @param read throws where it is not
    <T> Optional<T> sound(JsonNode entry, Function<JsonNode, T> read) {
        try {
            return Optional.of(read.apply(entry));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            lost++;
            return Optional.empty();
        }
    }
}
