package forklore.ui.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Brings a pane's children into an order by moving as few of them as can be: a node that leaves
/// its scene, if only to come back, is styled anew, and that is the dearest thing about it.
final class Order {
    private Order() {}

    /// Afterwards the wanted ones stand in this order. Others stay where they are.
    ///
    /// @param wanted each once
    static <N> void arrange(List<N> children, List<N> wanted) {
        var places = new IdentityHashMap<N, Integer>();
        for (int i = 0; i < children.size(); i++) {
            places.put(children.get(i), i);
        }
        var known = wanted.stream().filter(places::containsKey).toList();
        Set<N> still = still(known, known.stream().mapToInt(places::get).toArray());
        known.stream().filter(node -> !still.contains(node)).forEach(children::remove);
        var coming = new ArrayList<N>();
        int at = 0;
        for (N next : wanted) {
            if (still.contains(next)) {
                at = before(next, children, at, coming) + 1;
            } else {
                coming.add(next);
            }
        }
        if (!coming.isEmpty()) {
            children.addAll(coming);
        }
    }

    /// Puts those that come before this one, which stands at this place or later.
    ///
    /// @return where it stands then
    @SuppressWarnings("ReferenceEquality") // A node is itself.
    private static <N> int before(N next, List<N> children, int from, List<N> coming) {
        int at = from;
        while (children.get(at) != next) {
            at++;
        }
        if (coming.isEmpty()) {
            return at;
        }
        children.addAll(at, List.copyOf(coming));
        int behind = at + coming.size();
        coming.clear();
        return behind;
    }

    /// The most that stand in the right order among themselves already.
    ///
    /// @param places where each of them stands now
    private static <N> Set<N> still(List<N> nodes, int[] places) {
        int[] ends = new int[places.length];
        int[] earlier = new int[places.length];
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            int found = search(ends, length, places, place);
            earlier[i] = found == 0 ? -1 : ends[found - 1];
            ends[found] = i;
            length = Math.max(length, found + 1);
        }
        Set<N> still = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = earlier[i]) {
            still.add(nodes.get(i));
        }
        return still;
    }

    /// How many of the orders found so far end before this place.
    private static int search(int[] ends, int length, int[] places, int place) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[ends[middle]] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
