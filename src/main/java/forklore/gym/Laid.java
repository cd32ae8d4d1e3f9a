package forklore.gym;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Two trees laid over each other, so that as many boxes as possible lie on one another.
///
/// The order of children does not matter for that: a family drawn as in a mirror is the same
/// family. They stand in the order of the real one, with what was only drawn behind them.
///
/// @param drawn its place in the tree that was drawn, as [Tree] counts places; -1 where it is not
///   there
/// @param real its place in the real tree; -1 where it is not there
public record Laid(int drawn, int real, List<Laid> children) {
    public Laid {
        children = List.copyOf(children);
    }

    /// What lies on one another.
    public enum Mark {
        /// It was drawn, and it was there.
        SAME,
        /// It was there and was not drawn.
        MISSING,
        /// It was drawn and was not there.
        EXTRA
    }

    public Mark mark() {
        if (drawn < 0) {
            return Mark.MISSING;
        }
        return real < 0 ? Mark.EXTRA : Mark.SAME;
    }

    /// Everyone, downwards and from left to right.
    public Stream<Laid> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Laid::all));
    }

    public int count(Mark mark) {
        return Math.toIntExact(all().filter(box -> box.mark() == mark).count());
    }

    public boolean agrees() {
        return all().allMatch(box -> box.mark() == Mark.SAME);
    }

    /// A tree that was drawn, with nothing to lay it on yet.
    public static Laid drawn(Tree tree) {
        return Laying.alone(tree, 0, true);
    }

    /// A real tree alone.
    public static Laid real(Tree tree) {
        return Laying.alone(tree, 0, false);
    }

    public static Laid over(Tree drawn, Tree real) {
        return new Laying().lay(drawn, 0, real, 0);
    }

    /// Finds the best way; the first process lies on the first process.
    private static final class Laying {
        private final Map<List<Tree>, Integer> known = new HashMap<>();

        Laid lay(Tree drawn, int drawnAt, Tree real, int realAt) {
            int[] partners = pair(drawn.children(), real.children());
            int[] places = places(drawn, drawnAt);
            var boxes = new ArrayList<Laid>();
            var used = new boolean[partners.length];
            int at = realAt + 1;
            for (int i = 0; i < real.children().size(); i++) {
                Tree child = real.children().get(i);
                int partner = indexOf(partners, i);
                if (partner < 0) {
                    boxes.add(alone(child, at, false));
                } else {
                    used[partner] = true;
                    boxes.add(lay(drawn.children().get(partner), places[partner], child, at));
                }
                at += child.size();
            }
            for (int i = 0; i < used.length; i++) {
                if (!used[i]) {
                    boxes.add(alone(drawn.children().get(i), places[i], true));
                }
            }
            return new Laid(drawnAt, realAt, boxes);
        }

        private static int[] places(Tree tree, int at) {
            int[] places = new int[tree.children().size()];
            int next = at + 1;
            for (int i = 0; i < places.length; i++) {
                places[i] = next;
                next += tree.children().get(i).size();
            }
            return places;
        }

        private static int indexOf(int[] partners, int real) {
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] == real) {
                    return i;
                }
            }
            return -1;
        }

        private static Laid alone(Tree tree, int at, boolean drawn) {
            var boxes = new ArrayList<Laid>();
            int next = at + 1;
            for (Tree child : tree.children()) {
                boxes.add(alone(child, next, drawn));
                next += child.size();
            }
            return drawn ? new Laid(at, -1, boxes) : new Laid(-1, at, boxes);
        }

        /// How many boxes can lie on one another.
        private int common(Tree drawn, Tree real) {
            Integer found = known.get(List.of(drawn, real));
            return found == null ? learn(drawn, real) : found;
        }

        private int learn(Tree drawn, Tree real) {
            int[] partners = pair(drawn.children(), real.children());
            int sum = 1;
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] >= 0) {
                    sum += common(drawn.children().get(i), real.children().get(partners[i]));
                }
            }
            known.put(List.of(drawn, real), sum);
            return sum;
        }

        /// For each child that was drawn the real one that it is best laid on, or -1.
        private int[] pair(List<Tree> drawn, List<Tree> real) {
            int[][] worth = new int[drawn.size()][real.size()];
            for (int i = 0; i < drawn.size(); i++) {
                for (int j = 0; j < real.size(); j++) {
                    worth[i][j] = common(drawn.get(i), real.get(j));
                }
            }
            return Matching.best(worth, real.size());
        }
    }
}
