package forklore.ui.gym;

import forklore.gym.Laid;

import java.util.ArrayList;
import java.util.List;

/// Where the boxes of a tree stand: a parent above the middle of its children. Pure geometry.
///
/// @param all downwards and from left to right
/// @param leaves how many columns there are
/// @param rows how many boxes stand one below the other at most
record Spots(List<Spot> all, int leaves, int rows) {
    static final Spots NONE = new Spots(List.of(), 0, 0);

    /// @param x its middle, in columns from the left
    /// @param row from 0
    /// @param parent its place among the spots; -1 for the first
    record Spot(Laid box, double x, int row, int parent) {}

    static Spots of(Laid tree) {
        var placing = new Placing();
        placing.place(tree, 0, -1);
        int rows = placing.all.stream().mapToInt(Spot::row).max().orElse(0) + 1;
        return new Spots(List.copyOf(placing.all), placing.next, rows);
    }

    int size() {
        return all.size();
    }

    /// The place of the first child of this one, or -1.
    int childOf(int place) {
        for (int i = place + 1; i < all.size(); i++) {
            if (all.get(i).parent() == place) {
                return i;
            }
        }
        return -1;
    }

    /// The neighbour in the same row, or -1.
    ///
    /// @param way 1 to the right, -1 to the left
    int beside(int place, int way) {
        for (int i = place + way; i >= 0 && i < all.size(); i += way) {
            if (all.get(i).row() == all.get(place).row()) {
                return i;
            }
        }
        return -1;
    }

    private static final class Placing {
        private final List<Spot> all = new ArrayList<>();
        private int next;

        private double place(Laid box, int row, int parent) {
            int here = all.size();
            all.add(new Spot(box, 0, row, parent));
            double first = -1;
            double last = 0;
            for (Laid child : box.children()) {
                last = place(child, row + 1, here);
                first = first < 0 ? last : first;
            }
            double x = box.children().isEmpty() ? next++ + 0.5 : (first + last) / 2;
            all.set(here, new Spot(box, x, row, parent));
            return x;
        }
    }
}
