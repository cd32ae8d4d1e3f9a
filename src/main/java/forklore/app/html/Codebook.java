package forklore.app.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Things that are written once and then spoken of by their number.
final class Codebook {
    private final Map<Object, Integer> numbers = new LinkedHashMap<>();

    /// The number of a thing that equals this one.
    int number(Object thing) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(thing, next);
        return known == null ? next : known;
    }

    /// All of them, each at the place of its number.
    List<Object> all() {
        return new ArrayList<>(numbers.keySet());
    }
}
