package forklore.gym;

import java.util.Arrays;

/// Pairs rows with columns so that the pairs are worth as much as possible together: the Hungarian
/// method, with potentials, O(n³). Equal rows and columns stay in their order.
final class Matching {
    private static final int FAR = Integer.MAX_VALUE / 2;

    /// What a place off the diagonal costs, so that of equally good pairings the straight one wins.
    private static final int SCALE = 1 << 12;

    private final int[][] costs;
    private final int size;
    private final int[] rowPotential;
    private final int[] columnPotential;
    private final int[] rowOf;
    private final int[] way;

    private Matching(int[][] costs) {
        this.costs = costs;
        size = costs.length;
        rowPotential = new int[size + 1];
        columnPotential = new int[size + 1];
        rowOf = new int[size + 1];
        way = new int[size + 1];
    }

    /// @param worth of each pair, more than 0
    /// @return for each row its column, or -1
    static int[] best(int[][] worth, int columns) {
        int rows = worth.length;
        int size = Math.max(rows, columns);
        int[][] costs = new int[size][size];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                costs[i][j] = -worth[i][j] * SCALE + Math.abs(i - j);
            }
        }
        int[] partners = new int[rows];
        Arrays.fill(partners, -1);
        int[] rowOf = new Matching(costs).solve();
        for (int j = 1; j <= size; j++) {
            if (rowOf[j] <= rows && j <= columns) {
                partners[rowOf[j] - 1] = j - 1;
            }
        }
        return partners;
    }

    private int[] solve() {
        for (int row = 1; row <= size; row++) {
            rowOf[0] = row;
            int column = augment();
            while (column != 0) {
                int before = way[column];
                rowOf[column] = rowOf[before];
                column = before;
            }
        }
        return rowOf;
    }

    /// Looks for the cheapest way to a free column, and returns that column.
    private int augment() {
        int[] least = new int[size + 1];
        Arrays.fill(least, FAR);
        var used = new boolean[size + 1];
        int column = 0;
        while (rowOf[column] != 0) {
            used[column] = true;
            int row = rowOf[column];
            int next = 0;
            int delta = FAR;
            for (int j = 1; j <= size; j++) {
                if (used[j]) {
                    continue;
                }
                int cost = costs[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
                if (cost < least[j]) {
                    least[j] = cost;
                    way[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            shift(used, least, delta);
            column = next;
        }
        return column;
    }

    private void shift(boolean[] used, int[] least, int delta) {
        for (int j = 0; j <= size; j++) {
            if (used[j]) {
                rowPotential[rowOf[j]] += delta;
                columnPotential[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
    }
}
