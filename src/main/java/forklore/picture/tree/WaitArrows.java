package forklore.picture.tree;

import forklore.model.WaitLink;
import forklore.model.WaitsFor;
import forklore.model.World;
import forklore.picture.Point;
import forklore.picture.Rect;
import forklore.picture.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The arrows from who waits to whom it waits for; on a circle they stand out. An arrow is the edge
/// `waits:LANE:FROM:TO`, its head the edge of the same name and `:head`.
final class WaitArrows {
    /// Arrows there and back are so far apart, px.
    private static final double APART = 7;

    /// How far an arrow swings out that passes other boxes, px.
    private static final double SWING = 34;

    /// Neighbours are no farther apart, px.
    private static final double NEAR = 60;

    /// In less room between them an arrow could not be seen, px.
    private static final double TIGHT = 28;

    /// How far an arrow swings out between two generations, px.
    private static final double FLAT = 16;

    private static final double HEAD = 6;

    private final World world;
    private final String lane;
    private final BoxSize size;
    private final Map<Integer, Rect> boxes;
    private final double room;
    private double bottom;

    /// @param boxes where the newest process of each id is
    /// @param room the height that there is, px
    WaitArrows(World world, String lane, BoxSize size, Map<Integer, Rect> boxes, double room) {
        this.world = world;
        this.lane = lane;
        this.size = size;
        this.boxes = boxes;
        this.room = room;
    }

    /// @param now the moment shown, ns since the run's start
    List<Shape> shapes(long now) {
        var shapes = new ArrayList<Shape>();
        for (WaitLink link : WaitsFor.at(world, lane, now).links()) {
            var from = boxes.get(link.from());
            var to = boxes.get(link.to());
            boolean apart = link.from() == link.to() || (from != null && !from.equals(to));
            if (from != null && to != null && apart) {
                arrow(link, way(from, to), shapes);
            }
        }
        return shapes;
    }

    /// How far down the arrows reach, px. To be asked once they are made.
    double bottom() {
        return bottom;
    }

    private void arrow(WaitLink link, List<Point> way, List<Shape> out) {
        var role = link.closed() ? Shape.EdgeRole.CIRCLE : Shape.EdgeRole.WAITS;
        String id = "waits:" + lane + ":" + link.from() + ":" + link.to();
        out.add(new Shape.Edge(id, way, role, Shape.NOBODY));
        var tip = link.closed() ? role : Shape.EdgeRole.TIP;
        out.add(new Shape.Edge(id + ":head", head(way), tip, Shape.NOBODY));
        bottom = Math.max(bottom, lowest(way));
    }

    /// A curve stays within its outer points, and comes three quarters of the way to the inner
    /// ones.
    private static double lowest(List<Point> way) {
        double ends = Math.max(way.getFirst().y(), way.getLast().y());
        double middle = Math.max(way.get(1).y(), way.get(2).y());
        return Math.max(ends, ends + (middle - ends) * 3 / 4);
    }

    /// Four Bézier points.
    private List<Point> way(Rect from, Rect to) {
        if (from.equals(to)) {
            return loop(from);
        }
        if (from.y() < to.bottom() && to.y() < from.bottom()) {
            return beside(from, to);
        }
        boolean stacked = from.x() < to.right() && to.x() < from.right();
        return size.growsRight() && stacked ? swing(from, to) : across(from, to);
    }

    /// Out at the bottom and in again.
    private static List<Point> loop(Rect box) {
        double x = box.right() - 2 * SWING;
        double down = box.bottom() + SWING;
        return List.of(
                new Point(x + SWING, box.bottom()),
                new Point(x + SWING, down),
                new Point(x, down),
                new Point(x, box.bottom()));
    }

    /// To one in the same row: straight to a neighbour if there is room, else below the boxes or,
    /// if there is none either, above them.
    private List<Point> beside(Rect from, Rect to) {
        boolean right = from.x() < to.x();
        double gap = right ? to.x() - from.right() : from.x() - to.right();
        if (gap >= TIGHT && gap <= NEAR) {
            double y =
                    (Math.max(from.y(), to.y()) + Math.min(from.bottom(), to.bottom())) / 2
                            + (right ? -APART : APART);
            double start = right ? from.right() : from.x();
            double end = right ? to.x() : to.right();
            double middle = (start + end) / 2;
            return List.of(
                    new Point(start, y),
                    new Point(middle, y),
                    new Point(middle, y),
                    new Point(end, y));
        }
        if (gap > NEAR) {
            return below(from, to, SWING);
        }
        var under = below(from, to, SWING * 2 / 3);
        return lowest(under) <= room ? under : above(from, to);
    }

    /// The way to the left lies outside the way to the right, so that there and back don't cross.
    private static List<Point> below(Rect from, Rect to, double depth) {
        boolean right = from.x() < to.x();
        double down = Math.max(from.bottom(), to.bottom()) + depth + (right ? 0 : 2 * APART);
        return List.of(
                new Point(from.centerX() + APART, from.bottom()),
                new Point(from.centerX() + APART, down),
                new Point(to.centerX() - APART, down),
                new Point(to.centerX() - APART, to.bottom()));
    }

    private static List<Point> above(Rect from, Rect to) {
        boolean right = from.x() < to.x();
        double up = Math.min(from.y(), to.y()) - FLAT - (right ? 0 : APART);
        return List.of(
                new Point(from.centerX() + APART, from.y()),
                new Point(from.centerX() + APART, up),
                new Point(to.centerX() - APART, up),
                new Point(to.centerX() - APART, to.y()));
    }

    /// To one above or below in the same column, on the right of the boxes.
    private static List<Point> swing(Rect from, Rect to) {
        double out = Math.max(from.right(), to.right()) + SWING;
        double side = from.y() < to.y() ? APART : -APART;
        return List.of(
                new Point(from.right(), from.centerY() + side),
                new Point(out, from.centerY() + side),
                new Point(out, to.centerY() + side),
                new Point(to.right(), to.centerY() + side));
    }

    /// To one of another generation, beside the line of descent.
    private List<Point> across(Rect from, Rect to) {
        if (size.growsRight()) {
            boolean right = from.x() < to.x();
            double side = right ? APART : -APART;
            double start = right ? from.right() : from.x();
            double end = right ? to.x() : to.right();
            double middle = (start + end) / 2;
            return List.of(
                    new Point(start, from.centerY() + side),
                    new Point(middle, from.centerY() + side),
                    new Point(middle, to.centerY() + side),
                    new Point(end, to.centerY() + side));
        }
        boolean down = from.y() < to.y();
        double side = 2 * (down ? APART : -APART);
        double start = down ? from.bottom() : from.y();
        double end = down ? to.y() : to.bottom();
        double bend = (end - start) / 2;
        return List.of(
                new Point(from.centerX() + side, start),
                new Point(from.centerX() + side, start + bend),
                new Point(to.centerX() + side, end - bend),
                new Point(to.centerX() + side, end));
    }

    /// Three points, the tip in the middle.
    private static List<Point> head(List<Point> way) {
        var tip = way.getLast();
        var before = way.get(2);
        double angle = Math.atan2(tip.y() - before.y(), tip.x() - before.x());
        return List.of(wing(tip, angle + 2.6), tip, wing(tip, angle - 2.6));
    }

    private static Point wing(Point tip, double angle) {
        return new Point(tip.x() + HEAD * Math.cos(angle), tip.y() + HEAD * Math.sin(angle));
    }
}
