package forklore.picture;

import forklore.model.ProcessState;
import forklore.model.World;
import forklore.trace.Role;

import java.util.ArrayList;
import java.util.HashMap;
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

    static Family of(World world, String lane, boolean grouped) {
        var shown = world.processes().in(lane);
        var byParent = new HashMap<Integer, List<ProcessState>>();
        var nodes = new HashMap<Integer, TreeNode.One>();
        var roots = new ArrayList<TreeNode>();
        for (ProcessState process : shown) {
            int parent = process.start().ppid();
            if (nodes.containsKey(parent)) {
                byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(process);
            } else {
                roots.add(new TreeNode.One(process));
            }
            // Where a pid was used again, children belong to the newer process.
            nodes.put(process.pid(), new TreeNode.One(process));
        }
        var children = new LinkedHashMap<TreeNode, List<TreeNode>>();
        byParent.forEach(
                (parent, kids) -> children.put(nodes.get(parent), nodes(kids, byParent, grouped)));
        roots.addAll(adopters(shown, nodes));
        return new Family(roots, children);
    }

    List<TreeNode> childrenOf(TreeNode node) {
        return children.getOrDefault(node, List.of());
    }

    private static List<TreeNode> nodes(
            List<ProcessState> kids, Map<Integer, List<ProcessState>> byParent, boolean grouped) {
        var crowds = new LinkedHashMap<Role, List<ProcessState>>();
        kids.stream()
                .filter(kid -> grouped && !byParent.containsKey(kid.pid()))
                .forEach(
                        kid -> crowds.computeIfAbsent(kid.role(), r -> new ArrayList<>()).add(kid));
        crowds.values().removeIf(crowd -> crowd.size() < CROWD);
        var nodes = new ArrayList<TreeNode>();
        for (ProcessState kid : kids) {
            var crowd = crowds.getOrDefault(kid.role(), List.of());
            if (!crowd.contains(kid)) {
                nodes.add(new TreeNode.One(kid));
            } else if (crowd.getFirst().equals(kid)) {
                nodes.add(new TreeNode.Many(List.copyOf(crowd)));
            }
        }
        return nodes;
    }

    private static List<TreeNode> adopters(
            List<ProcessState> shown, Map<Integer, TreeNode.One> nodes) {
        return shown.stream()
                .filter(process -> process.orphan() && process.alive())
                .filter(process -> !process.identity().isHelper())
                .map(process -> process.parent().pid())
                .filter(pid -> !nodes.containsKey(pid))
                .distinct()
                .<TreeNode>map(TreeNode.Outside::new)
                .toList();
    }
}
