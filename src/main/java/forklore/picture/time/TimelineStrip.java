package forklore.picture.time;

import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.trace.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The run at a glance: a thin row for each process, with the stretches in which it lived and in
/// which it had work. The view adds the head that stands at the moment shown.
public final class TimelineStrip {
    private static final double THICKEST = 6;
    private static final double LANE_GAP = 4;

    private TimelineStrip() {}

    /// @param end the world at the end of what is known
    /// @param span the time that the width stands for, ns; `frame.now` is where living processes
    ///   end
    public static Picture picture(World end, Frame frame, long span) {
        var processes =
                end.processes().all().stream()
                        .filter(process -> process.role() != Role.HELPER)
                        .sorted(Comparator.comparing(ProcessState::lane, lanes(end)))
                        .toList();
        var shapes = new ArrayList<Shape>();
        if (span > 0 && !processes.isEmpty()) {
            var rows = Rows.of(processes, frame.height());
            var scale = new Scale(frame.width() / span, frame.now());
            for (int i = 0; i < processes.size(); i++) {
                shapes.addAll(row(end, processes.get(i), rows.place(i), scale));
            }
        }
        return new Picture(frame.width(), frame.height(), shapes);
    }

    /// Lanes stay in the order in which they were heard of.
    private static Comparator<String> lanes(World world) {
        var order = world.processes().all().stream().map(ProcessState::lane).distinct().toList();
        return Comparator.comparingInt(order::indexOf);
    }

    /// @param pixels px for a nanosecond
    private record Scale(double pixels, long now) {
        Rect stretch(Row row, long from, long to) {
            double x = from * pixels;
            return new Rect(x, row.y, Math.max(1, to * pixels - x), row.height);
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

    private static List<Shape> row(World world, ProcessState process, Row row, Scale scale) {
        int identity = process.identity().index();
        String id = "span:" + process.lane() + ":" + identity;
        long end = process.phase() instanceof Phase.Ended e ? e.at() : scale.now;
        var life = scale.stretch(row, process.startedAt(), end);
        if (process.role() != Role.WORKER) {
            return List.of(new Shape.Box(id, life, Surface.SPAN_BUSY, identity));
        }
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Box(id, life, Surface.SPAN, identity));
        double last = -1;
        for (var work : WorkStretch.of(world, process, scale.now)) {
            var at = scale.stretch(row, work.from(), work.to());
            // Stretches too short to be told apart would only cost time.
            if (at.right() > last + 0.5) {
                shapes.add(new Shape.Box(id + ":" + work.task(), at, Surface.SPAN_BUSY, identity));
                last = at.right();
            }
        }
        return shapes;
    }
}
