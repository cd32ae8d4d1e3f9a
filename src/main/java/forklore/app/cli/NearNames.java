package forklore.app.cli;

import java.util.Comparator;
import java.util.List;

/// Finds what somebody may have meant.
final class NearNames {
    private static final int MOST = 3;

    private NearNames() {}

    /// The names that differ least from the one given, nearest first; at most three.
    static List<String> of(String name, List<String> names) {
        int limit = Math.max(2, name.length() / 2);
        return names.stream()
                .distinct()
                .filter(candidate -> distance(name, candidate) <= limit)
                .sorted(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .limit(MOST)
                .toList();
    }

    /// How many letters must be added, left out or changed (Levenshtein's distance).
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
