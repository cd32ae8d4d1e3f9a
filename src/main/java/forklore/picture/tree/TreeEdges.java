package forklore.picture.tree;

import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Point;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Tone;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.StartMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The lines between parents and children.
final class TreeEdges {
    /// What the words at an edge may take, px.
    private static final double WORDS = 90;

    private final World world;
    private final BoxSize size;
    private final Frame frame;

    TreeEdges(World world, BoxSize size, Frame frame) {
        this.world = world;
        this.size = size;
        this.frame = frame;
    }

    /// The edge to `child`: from the parent that started it, or from who adopted it since.
    List<Shape> between(
            TreeNode parent, TreeNode child, Map<TreeNode, Rect> places, Map<Integer, Rect> byPid) {
        var to = places.get(child);
        var birth = places.get(parent);
        if (to == null || birth == null) {
            return List.of();
        }
        if (!(child instanceof TreeNode.One one)) {
            return List.of(edge(child, birth, to, Shape.EdgeRole.CHILD));
        }
        var adopter = byPid.get(one.process().parent().pid());
        if (one.process().orphan() && adopter != null && !adopter.equals(birth)) {
            return List.of(adoption(child, adopter, to));
        }
        var shapes = new ArrayList<Shape>();
        shapes.add(edge(child, birth, to, Shape.EdgeRole.CHILD));
        if (size.tellsLines()) {
            shapes.addAll(label(one.process(), birth, to));
        }
        return shapes;
    }

    private Shape edge(TreeNode child, Rect from, Rect to, Shape.EdgeRole role) {
        return new Shape.Edge("edge:" + child.id(), curve(from, to), role, Shape.NOBODY);
    }

    /// Adopters stand on the right of the tree: the edge comes in from there, past the boxes.
    private Shape adoption(TreeNode child, Rect from, Rect to) {
        if (size.growsRight() || from.centerX() <= to.right()) {
            return edge(child, from, to, Shape.EdgeRole.ADOPTED);
        }
        var points =
                List.of(
                        new Point(from.centerX(), from.bottom()),
                        new Point(from.centerX(), to.centerY()),
                        new Point((from.centerX() + to.right()) / 2, to.centerY()),
                        new Point(to.right(), to.centerY()));
        String id = "edge:" + child.id();
        return new Shape.Edge(id, points, Shape.EdgeRole.ADOPTED, Shape.NOBODY);
    }

    /// A curve that leaves and arrives straight, as four Bézier points.
    private List<Point> curve(Rect from, Rect to) {
        if (size.growsRight()) {
            double middle = (from.right() + to.x()) / 2;
            return List.of(
                    new Point(from.right(), from.centerY()),
                    new Point(middle, from.centerY()),
                    new Point(middle, to.centerY()),
                    new Point(to.x(), to.centerY()));
        }
        double bend = Math.max(16, (to.y() - from.bottom()) / 2);
        return List.of(
                new Point(from.centerX(), from.bottom()),
                new Point(from.centerX(), from.bottom() + bend),
                new Point(to.centerX(), to.y() - bend),
                new Point(to.centerX(), to.y()));
    }

    /// Which line of the listing started the child; it stands at the child's end of the edge.
    private List<Shape> label(ProcessState child, Rect from, Rect to) {
        int line = child.start().line();
        if (line <= 0
                || child.identity().isHelper()
                || world.process(child.start().ppid()).isEmpty()) {
            return List.of();
        }
        boolean fork = child.startMethod() == StartMethod.FORK;
        boolean leansLeft = to.centerX() < from.centerX() - 1;
        // Never out of the picture: then rather close to the edge.
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        var words =
                new Phrase(
                        fork ? "picture.tree.forkAt" : "picture.tree.startAt", new Arg.Whole(line));
        double most = frame.width() - frame.measure().width(FontRole.CAPTION, words);
        double x =
                leansLeft
                        ? Math.max(0, to.centerX() - 8 - WORDS)
                        : Math.floor(Math.min(most, to.centerX() + 8));
        return List.of(
                new Shape.Label(
                        "line:" + child.lane() + ":" + child.identity().index(),
                        new Rect(x, to.y() - 22, WORDS, 16),
                        words,
                        leansLeft ? type.right() : type));
    }
}
