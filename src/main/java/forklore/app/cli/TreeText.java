package forklore.app.cli;

import forklore.gym.Tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A tree of processes in letters, a line for each.
final class TreeText {
    private final IntFunction<String> name;
    private final List<String> lines = new ArrayList<>();

    private TreeText(IntFunction<String> name) {
        this.name = name;
    }

    /// @param name of a process by its place, as [Tree] counts places
    static List<String> of(Tree tree, IntFunction<String> name) {
        var text = new TreeText(name);
        text.lines.add(name.apply(0));
        text.below(tree, 0, "");
        return text.lines;
    }

    private void below(Tree tree, int at, String before) {
        int next = at + 1;
        for (int i = 0; i < tree.children().size(); i++) {
            Tree child = tree.children().get(i);
            boolean last = i == tree.children().size() - 1;
            lines.add(before + (last ? "└─ " : "├─ ") + name.apply(next));
            below(child, next, before + (last ? "   " : "│  "));
            next += child.size();
        }
    }
}
