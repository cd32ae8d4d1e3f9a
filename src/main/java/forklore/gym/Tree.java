package forklore.gym;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Who started whom: a process and the trees of those that it started, the first one first.
public record Tree(List<Tree> children) {
    /// One process that started none.
    public static final Tree ALONE = new Tree(List.of());

    public Tree {
        children = List.copyOf(children);
    }

    /// The tree that these brackets say, as [#toString] writes it; empty where they say none.
    public static Optional<Tree> of(String brackets) {
        var open = new ArrayDeque<List<Tree>>();
        open.push(new ArrayList<>());
        for (int i = 0; i < brackets.length(); i++) {
            if (brackets.charAt(i) == '(') {
                open.push(new ArrayList<>());
            } else if (brackets.charAt(i) == ')' && open.size() > 1) {
                Tree done = new Tree(open.pop());
                open.element().add(done);
            } else {
                return Optional.empty();
            }
        }
        var roots = open.element();
        return open.size() == 1 && roots.size() == 1
                ? Optional.of(roots.getFirst())
                : Optional.empty();
    }

    /// How many processes there are.
    public int size() {
        return 1 + children.stream().mapToInt(Tree::size).sum();
    }

    /// How many processes the tree has whose first one stands at this place; 0 where nobody stands.
    public int sizeAt(int place) {
        if (place == 0) {
            return size();
        }
        int first = 1;
        for (Tree child : children) {
            if (place < first + child.size()) {
                return child.sizeAt(place - first);
            }
            first += child.size();
        }
        return 0;
    }

    /// The place of whoever started the process at this place; -1 for the first process.
    public int parentOf(int place) {
        int first = 1;
        for (Tree child : children) {
            if (place < first + child.size()) {
                return place <= first
                        ? (place == first ? 0 : -1)
                        : first + child.parentOf(place - first);
            }
            first += child.size();
        }
        return -1;
    }

    /// How many processes stand one below the other, at most.
    public int depth() {
        return 1 + children.stream().mapToInt(Tree::depth).max().orElse(0);
    }

    /// Whether it is the same family, in whatever order the children stand.
    public boolean isLike(Tree other) {
        return sorted().equals(other.sorted());
    }

    /// The same with one child more, the youngest, of the process at this place.
    ///
    /// @param place of a process, from 0 downwards and from left to right
    public Tree plus(int place) {
        if (place == 0) {
            var more = new ArrayList<>(children);
            more.add(ALONE);
            return new Tree(more);
        }
        return within(place, Tree::plus);
    }

    /// The same without the process at this place and whom it started; the first process stays.
    public Tree minus(int place) {
        int first = 1;
        for (int i = 0; i < children.size(); i++) {
            if (place == first) {
                var fewer = new ArrayList<>(children);
                fewer.remove(i);
                return new Tree(fewer);
            }
            first += children.get(i).size();
        }
        return place == 0 ? this : within(place, Tree::minus);
    }

    private Tree within(int place, BiFunction<Tree, Integer, Tree> change) {
        var next = new ArrayList<>(children);
        int first = 1;
        for (int i = 0; i < next.size(); i++) {
            Tree child = next.get(i);
            if (place < first + child.size()) {
                if (place >= first) {
                    next.set(i, change.apply(child, place - first));
                }
                break;
            }
            first += child.size();
        }
        return new Tree(next);
    }

    /// The same family with the children in an order of size and shape.
    private Tree sorted() {
        return new Tree(
                children.stream()
                        .map(Tree::sorted)
                        .sorted(Comparator.comparing(Tree::toString))
                        .toList());
    }

    /// Each process as a pair of brackets: `(()())`.
    @Override
    public String toString() {
        var text = new StringBuilder("(");
        children.forEach(text::append);
        return text.append(')').toString();
    }
}
