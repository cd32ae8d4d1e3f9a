package forklore.model;

/// Who a process is on screen: its place in the order of starts within its lane.
///
/// The same process has the same identity everywhere (tree, slot, output, cursor), and the n-th
/// process of two lanes share one, so that lanes can be compared.
///
/// @param index 0 for the listing's first process, 1, 2, … for the others
public record Identity(int index) {
    public static final Identity MAIN = new Identity(0);

    public boolean isMain() {
        return index == 0;
    }
}
