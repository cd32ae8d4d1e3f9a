package forklore.picture.tree;

import forklore.picture.Frame;
import forklore.picture.Rect;

import org.abego.treelayout.Configuration.AlignmentInLevel;
import org.abego.treelayout.Configuration.Location;
import org.abego.treelayout.NodeExtentProvider;
import org.abego.treelayout.TreeLayout;
import org.abego.treelayout.util.DefaultConfiguration;
import org.abego.treelayout.util.DefaultTreeForTreeLayout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Where each box of a tree is, from 0/0. The tree layout itself is the library's.
///
/// @param places in the order in which the boxes are drawn
record TreePlaces(Map<TreeNode, Rect> places, double width, double height) {
    /// Holds the roots together; has no box.
    private record Node(Optional<TreeNode> of) {}

    /// @param gap between neighbours, px
    /// @param levelGap between parents and their children, px
    static TreePlaces of(
            Family family,
            BoxSize size,
            double gap,
            double levelGap,
            ToDoubleFunction<TreeNode> heights) {
        var forest = new Node(Optional.empty());
        var tree = new DefaultTreeForTreeLayout<>(forest);
        var nodes = new ArrayList<Node>();
        family.roots().forEach(root -> grow(tree, forest, root, family, nodes));
        var layout =
                new TreeLayout<>(
                        tree,
                        extents(size, heights),
                        new DefaultConfiguration<>(
                                levelGap,
                                gap,
                                size.growsRight() ? Location.Left : Location.Top,
                                AlignmentInLevel.TowardsRoot),
                        true);
        return moved(nodes, layout.getNodeBounds());
    }

    /// Adds the new nodes, parents before their children.
    private static void grow(
            DefaultTreeForTreeLayout<Node> tree,
            Node parent,
            TreeNode child,
            Family family,
            List<Node> nodes) {
        var node = new Node(Optional.of(child));
        tree.addChild(parent, node);
        nodes.add(node);
        family.childrenOf(child).forEach(kid -> grow(tree, node, kid, family, nodes));
    }

    private static NodeExtentProvider<Node> extents(
            BoxSize size, ToDoubleFunction<TreeNode> heights) {
        return new NodeExtentProvider<>() {
            @Override
            public double getWidth(Node node) {
                return node.of().isPresent() ? size.width : 0;
            }

            @Override
            public double getHeight(Node node) {
                return node.of().map(heights::applyAsDouble).orElse(0.0);
            }
        };
    }

    /// Shifts everything to the corner, which the root without a box had.
    private static TreePlaces moved(List<Node> nodes, Map<Node, Rectangle2D.Double> bounds) {
        var boxes = new LinkedHashMap<TreeNode, Rectangle2D.Double>();
        for (Node node : nodes) {
            var at = bounds.get(node);
            if (at != null) {
                node.of().ifPresent(n -> boxes.put(n, at));
            }
        }
        double left = boxes.values().stream().mapToDouble(r -> r.x).min().orElse(0);
        double top = boxes.values().stream().mapToDouble(r -> r.y).min().orElse(0);
        var places = new LinkedHashMap<TreeNode, Rect>();
        boxes.forEach(
                (node, r) -> places.put(node, new Rect(r.x - left, r.y - top, r.width, r.height)));
        double width = places.values().stream().mapToDouble(Rect::right).max().orElse(0);
        double height = places.values().stream().mapToDouble(Rect::bottom).max().orElse(0);
        return new TreePlaces(places, width, height);
    }

    /// How many generations there are, told by where their boxes begin.
    int generations(boolean growsRight) {
        return (int)
                places.values().stream()
                        .mapToDouble(at -> growsRight ? at.x() : at.y())
                        .map(Math::rint)
                        .distinct()
                        .count();
    }

    boolean fits(Frame frame) {
        return width <= frame.width() && height <= frame.height();
    }

    /// The same in the middle of the width, and at the top.
    TreePlaces centered(Frame frame) {
        double shift = Math.max(0, (frame.width() - width) / 2);
        var shifted = new LinkedHashMap<TreeNode, Rect>();
        places.forEach(
                (node, r) ->
                        shifted.put(node, new Rect(r.x() + shift, r.y(), r.width(), r.height())));
        return new TreePlaces(shifted, width, height);
    }
}
