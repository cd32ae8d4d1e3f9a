package forklore.model;

/// Who a process is on screen: its place in the order of starts within its lane.
///
/// The same process has the same identity everywhere (tree, slot, output, cursor), and the n-th
/// process of two lanes share one, so that lanes can be compared.
///
/// Helpers, which a language's runtime or a program adds, are counted for themselves: whether there
/// are any depends on how processes start, and the others should be who they are all the same.
///
/// @param index 0 for the listing's first process, 1, 2, … for the others; 1001, 1002, … for
///   helpers
public record Identity(int index) {
    public static final Identity MAIN = new Identity(0);

    private static final int HELPERS = 1000;

    /// @param number from 1
    static Identity ofHelper(int number) {
        return new Identity(HELPERS + number);
    }

    public boolean isHelper() {
        return index > HELPERS;
    }

    /// Its place among those of its kind, from 1; 0 for the main process.
    public int number() {
        return isHelper() ? index - HELPERS : index;
    }

    public boolean isMain() {
        return index == 0;
    }
}
