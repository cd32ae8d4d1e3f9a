package forklore.picture.time;

import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The run at a glance: a thin row for each process, with the stretches in which it lived and in
/// which it had work. The view adds the head that stands at the moment shown.
public final class TimelineStrip {
    private static final double THICKEST = 6;
    private static final double LANE_GAP = 4;

    /// Tasks shorter than this are put together, px: each that is drawn costs time.
    private static final double LEAST = 2;

    private TimelineStrip() {}

    /// @param end the world at the end of what is known
    /// @param chronicle of the same run, as far as it has come
    /// @param span the time that the width stands for, ns; `frame.now` is where living processes
    ///   end
    public static Picture picture(World end, Chronicle chronicle, Frame frame, long span) {
        var processes =
                some(
                        end.processes().all().stream()
                                .filter(process -> process.role() != Role.HELPER)
                                .sorted(Comparator.comparing(ProcessState::lane, lanes(end)))
                                .toList(),
                        (int) (frame.height() / 2));
        var shapes = new ArrayList<Shape>();
        if (span > 0 && !processes.isEmpty()) {
            var rows = Rows.of(processes, frame.height());
            var scale = new Stretched(new Stretch(0, span, 0, frame.width()), frame.now());
            for (int i = 0; i < processes.size(); i++) {
                shapes.addAll(row(chronicle, processes.get(i), rows.place(i), scale));
            }
        }
        return new Picture(frame.width(), frame.height(), shapes);
    }

    /// Where there are more than have room, evenly chosen ones stand for all.
    private static List<ProcessState> some(List<ProcessState> all, int most) {
        if (all.size() <= Math.max(1, most)) {
            return all;
        }
        var some = new ArrayList<ProcessState>();
        for (int i = 0; i < most; i++) {
            some.add(all.get((int) ((long) i * all.size() / most)));
        }
        return some;
    }

    /// Lanes stay in the order in which they were heard of.
    private static Comparator<String> lanes(World world) {
        var order = world.processes().all().stream().map(ProcessState::lane).distinct().toList();
        return Comparator.comparingInt(order::indexOf);
    }

    private record Stretched(Stretch stretch, long now) {
        Rect at(Row row, double x, double right) {
            return new Rect(x, row.y, Math.max(1, right - x), row.height);
        }
    }

    private record Row(double y, double height) {}

    /// @param gapsBefore how many lanes begin at or before each row, but for the first lane
    private record Rows(double each, List<Integer> gapsBefore) {
        static Rows of(List<ProcessState> processes, double height) {
            var gaps = new ArrayList<Integer>();
            int lanes = 0;
            for (int i = 0; i < processes.size(); i++) {
                boolean begins = i > 0 && !lane(processes, i).equals(lane(processes, i - 1));
                lanes += begins ? 1 : 0;
                gaps.add(lanes);
            }
            double each = (height - lanes * LANE_GAP) / processes.size();
            return new Rows(Math.clamp(each, 0.5, THICKEST + 2), gaps);
        }

        private static String lane(List<ProcessState> processes, int i) {
            return processes.get(i).lane();
        }

        Row place(int i) {
            double gap = each > 3 ? 1.5 : 0;
            return new Row(i * each + gapsBefore.get(i) * LANE_GAP, each - gap);
        }
    }

    private static List<Shape> row(
            Chronicle chronicle, ProcessState process, Row row, Stretched scale) {
        int identity = process.identity().index();
        String id = "span:" + process.lane() + ":" + identity;
        long end = process.phase() instanceof Phase.Ended e ? e.at() : scale.now;
        var stretch = scale.stretch;
        var life = scale.at(row, stretch.x(process.startedAt()), stretch.x(end));
        if (process.role() != Role.WORKER) {
            return List.of(new Shape.Box(id, life, Surface.SPAN_BUSY, identity));
        }
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Box(id, life, Surface.SPAN, identity));
        var tasks = chronicle.of(process.pid()).tasks;
        var sink =
                new Segments.Sink() {
                    @Override
                    public void one(int place, double x, double right) {
                        if (place >= 0 && tasks.item(place) instanceof TaskStarted task) {
                            add(":" + task.task(), x, right);
                        }
                    }

                    @Override
                    public void many(double x, double right) {
                        add("~" + Math.round(x), x, right);
                    }

                    private void add(String part, double x, double right) {
                        var at = scale.at(row, x, right);
                        shapes.add(new Shape.Box(id + part, at, Surface.SPAN_BUSY, identity));
                    }
                };
        long begin = Math.min(process.startedAt(), stretch.to());
        var grain = new Segments.Grain(stretch, LEAST);
        Segments.cut(tasks, begin, Math.min(end, stretch.to()), grain, sink);
        return shapes;
    }
}
