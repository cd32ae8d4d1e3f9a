package forklore.app.html;

import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.picture.Shape;
import forklore.picture.Stage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One stage of one lane, laid out for one width: its pictures, moment by moment, and the part of
/// the area that any of them uses.
final class PictureTrack {
    /// Around what is drawn, px.
    private static final double MARGIN = 4;

    /// The height of a stage that would fill any, px.
    private static final double TALLEST = 400;

    private final Stage stage;
    private final String lane;
    private final double width;
    private final double height;
    private final int track;
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right;
    private double bottom;

    /// @param lanes how many lanes stand side by side
    PictureTrack(Stage stage, String lane, double width, int lanes, int track) {
        this.stage = stage;
        this.lane = lane;
        this.width = width;
        this.height = Math.min(TALLEST, stage.room(lanes).height());
        this.track = track;
    }

    /// Draws the world into the strip.
    ///
    /// @param origins takes, for shapes that come out of others, the others' ids
    void add(int frame, World world, long now, Face face, Map<String, String> origins) {
        List<Shape> shapes = List.of();
        if (!world.processes().all().isEmpty()) {
            var room = new Frame(width, height, now, face.voice().measure());
            Picture picture = stage.picture(world, lane, room);
            shapes = picture.shapes();
            picture.origins().forEach((id, from) -> origins.put(Voice.key(id), Voice.key(from)));
        }
        shapes.forEach(this::extend);
        face.strip().put(frame, track, shapes.stream().map(face.shapes()::number).toList());
    }

    private void extend(Shape shape) {
        var at = shape.at();
        left = Math.min(left, at.x());
        top = Math.min(top, at.y());
        right = Math.max(right, at.right());
        bottom = Math.max(bottom, at.bottom());
    }

    Map<String, Object> code() {
        boolean empty = left > right;
        var box =
                empty
                        ? List.of(0, 0, (Number) width, (Number) height)
                        : List.of(
                                ShapeCodes.number(left - MARGIN),
                                ShapeCodes.number(top - MARGIN),
                                ShapeCodes.number(right - left + 2 * MARGIN),
                                ShapeCodes.number(bottom - top + 2 * MARGIN));
        return new TreeMap<>(Map.of("box", box, "track", track));
    }
}
