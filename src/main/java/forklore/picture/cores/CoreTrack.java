package forklore.picture.cores;

import forklore.model.CoreStretch;
import forklore.model.World;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What one core did: the shares of those who used it, one on top of the other, over time. Others
/// lie on top of the run's own.
final class CoreTrack {
    private static final double WHOLE = 1000;

    /// Changes closer to each other than this are drawn as one, px.
    private static final double LEAST = 3;

    private final World world;
    private final String lane;
    private final Rect area;
    private final long span;
    private final Map<Integer, Open> open = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    /// A box that may go on in the next piece.
    private record Open(String id, Rect at, Surface surface, int identity) {}

    /// @param span how much time the width stands for, ns
    CoreTrack(World world, String lane, Rect area, long span) {
        this.world = world;
        this.lane = lane;
        this.area = area;
        this.span = span;
    }

    List<Shape> of(int core, long now) {
        var stretches =
                world.cores()
                        .stretches()
                        .filter(stretch -> stretch.core() == core && stretch.from() < now)
                        .sorted(
                                Comparator.comparing(this::isOther)
                                        .thenComparingInt(CoreStretch::pid)
                                        .thenComparingLong(CoreStretch::from))
                        .toList();
        var cuts = cuts(stretches, now);
        for (int i = 1; i < cuts.size(); i++) {
            piece(core, stretches, cuts.get(i - 1), cuts.get(i));
        }
        open.values().forEach(this::draw);
        return shapes;
    }

    private boolean isOther(CoreStretch stretch) {
        return !CoreNames.isOf(world, lane, stretch);
    }

    /// The moments at which something changes.
    private List<Long> cuts(List<CoreStretch> stretches, long now) {
        var moments = new TreeSet<Long>();
        for (CoreStretch stretch : stretches) {
            moments.add(stretch.from());
            moments.add(Math.min(stretch.to(), now));
        }
        var cuts = new ArrayList<Long>();
        long least = (long) (LEAST * span / area.width());
        for (long moment : moments) {
            if (cuts.isEmpty() || moment - cuts.getLast() >= least) {
                cuts.add(moment);
            }
        }
        return cuts;
    }

    private void piece(int core, List<CoreStretch> stretches, long from, long to) {
        long middle = from + (to - from) / 2;
        double left = area.x() + from * area.width() / span;
        double right = area.x() + to * area.width() / span;
        double top = area.bottom();
        var next = new HashMap<Integer, Open>();
        for (CoreStretch stretch : stretches) {
            if (stretch.from() <= middle && middle < stretch.to() && top > area.y() + 0.5) {
                double height = Math.min(top - area.y(), area.height() * stretch.share() / WHOLE);
                top -= height;
                var at = new Rect(left, top, right - left, height);
                next.put(stretch.pid(), joined(core, stretch, at, from));
            }
        }
        open.values().forEach(this::draw);
        open.clear();
        open.putAll(next);
    }

    /// Goes on with the box of the piece before, where it looks the same.
    private Open joined(int core, CoreStretch stretch, Rect at, long from) {
        Open before = open.get(stretch.pid());
        if (before != null
                && Math.abs(before.at.right() - at.x()) < 0.01
                && Math.abs(before.at.y() - at.y()) < 0.5
                && Math.abs(before.at.height() - at.height()) < 0.5) {
            open.remove(stretch.pid());
            var whole = new Rect(before.at.x(), at.y(), at.right() - before.at.x(), at.height());
            return new Open(before.id, whole, before.surface, before.identity);
        }
        boolean other = isOther(stretch);
        return new Open(
                "use:" + core + ":" + stretch.pid() + ":" + from,
                at,
                other ? Surface.SPAN : Surface.SPAN_BUSY,
                other ? Shape.NOBODY : world.identity(stretch.pid()).index());
    }

    private void draw(Open box) {
        shapes.add(new Shape.Box(box.id, box.at, box.surface, box.identity));
    }
}
