package forklore.picture.tree;

import forklore.model.ProcessState;
import forklore.model.World;
import forklore.trace.Role;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who descends from whom in a lane. A process stays below the parent that started it, also when it
/// is an orphan: only the edge shows its new parent, so that the eye can follow it.
///
/// @param roots in order of their start; those that adopted orphans come last
/// @param children of each node that has any
record Family(List<TreeNode> roots, Map<TreeNode, List<TreeNode>> children) {
    /// So many alike are a crowd.
    private static final int CROWD = 6;

    /// Generations that are drawn one by one; what lies below the last is one crowd.
    private static final int GENERATIONS = 64;

    /// Boxes that are drawn one by one.
    private static final int BOXES = 600;

    static Family of(World world, String lane, boolean grouped) {
        return new Growing(world.processes().in(lane)).family(grouped);
    }

    /// How many there are in the largest generation.
    int breadth() {
        int most = 0;
        List<TreeNode> generation = roots;
        while (!generation.isEmpty()) {
            most = Math.max(most, generation.size());
            generation = generation.stream().flatMap(n -> childrenOf(n).stream()).toList();
        }
        return most;
    }

    List<TreeNode> childrenOf(TreeNode node) {
        return children.getOrDefault(node, List.of());
    }

    /// A family while it is put together. A process is known by its place among all: its pid may
    /// have been another's before. So every parent stands before its children, and nobody can be
    /// their own forebear, whatever a damaged trace says.
    private static final class Growing {
        private final List<ProcessState> shown;
        private final List<Integer> first = new ArrayList<>();
        private final Map<Integer, List<Integer>> below = new HashMap<>();
        private final Map<Integer, Integer> newest = new HashMap<>();
        private final Map<TreeNode, List<TreeNode>> children = new LinkedHashMap<>();

        Growing(List<ProcessState> shown) {
            this.shown = shown;
            for (int i = 0; i < shown.size(); i++) {
                Integer parent = newest.get(shown.get(i).start().ppid());
                if (parent == null) {
                    first.add(i);
                } else {
                    below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(i);
                }
                newest.put(shown.get(i).pid(), i);
            }
        }

        /// A node with its place, and how many generations are above it.
        private record Placed(TreeNode node, int place, int depth) {}

        Family family(boolean grouped) {
            var roots = new ArrayList<TreeNode>();
            var next = new ArrayDeque<Placed>();
            for (int place : first.subList(0, Math.min(BOXES, first.size()))) {
                var root = new TreeNode.One(shown.get(place));
                roots.add(root);
                next.add(new Placed(root, place, 0));
            }
            if (first.size() > BOXES) {
                roots.add(crowd(all(first.subList(BOXES, first.size()))));
            }
            int boxes = roots.size();
            while (!next.isEmpty()) {
                var parent = next.remove();
                var kids = below.getOrDefault(parent.place(), List.of());
                boolean tooMany = boxes + kids.size() > BOXES && !grouped;
                if (kids.isEmpty()) {
                    continue;
                }
                if (parent.depth() == GENERATIONS || boxes >= BOXES || tooMany) {
                    children.put(parent.node(), List.of(crowd(all(kids))));
                    boxes++;
                } else {
                    var nodes = nodes(kids, grouped, parent.depth() + 1);
                    next.addAll(nodes.stream().filter(kid -> kid.place() >= 0).toList());
                    children.put(parent.node(), nodes.stream().map(Placed::node).toList());
                    boxes += nodes.size();
                }
            }
            roots.addAll(adopters());
            return new Family(roots, children);
        }

        private static TreeNode crowd(List<ProcessState> processes) {
            return new TreeNode.Many(processes);
        }

        /// These and all their descendants, in order of their start.
        private List<ProcessState> all(List<Integer> places) {
            var found = new ArrayList<>(places);
            for (int i = 0; i < found.size(); i++) {
                found.addAll(below.getOrDefault(found.get(i), List.of()));
            }
            return found.stream().sorted().map(shown::get).toList();
        }

        /// @return crowds have no place, for they have no children
        private List<Placed> nodes(List<Integer> kids, boolean grouped, int depth) {
            var crowds = new LinkedHashMap<Role, List<ProcessState>>();
            var childless = new HashSet<Integer>();
            for (int kid : kids) {
                if (grouped && !below.containsKey(kid)) {
                    childless.add(kid);
                    crowds.computeIfAbsent(shown.get(kid).role(), _ -> new ArrayList<>())
                            .add(shown.get(kid));
                }
            }
            var nodes = new ArrayList<Placed>();
            var told = new HashSet<Role>();
            for (int kid : kids) {
                var role = shown.get(kid).role();
                var crowd =
                        childless.contains(kid)
                                ? crowds.getOrDefault(role, List.of())
                                : List.<ProcessState>of();
                if (crowd.size() < CROWD) {
                    nodes.add(new Placed(new TreeNode.One(shown.get(kid)), kid, depth));
                } else if (told.add(role)) {
                    nodes.add(new Placed(crowd(List.copyOf(crowd)), -1, depth));
                }
            }
            return nodes;
        }

        private List<TreeNode> adopters() {
            return shown.stream()
                    .filter(process -> process.orphan() && process.alive())
                    .filter(process -> !process.identity().isHelper())
                    .map(process -> process.parent().pid())
                    .filter(pid -> !newest.containsKey(pid))
                    .distinct()
                    .limit(BOXES)
                    .<TreeNode>map(TreeNode.Outside::new)
                    .toList();
        }
    }
}
