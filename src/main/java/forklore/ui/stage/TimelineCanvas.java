package forklore.ui.stage;

import forklore.picture.time.Chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

/// The painted part of the timeline. It is as sharp as the screen, however much the window's
/// content is enlarged.
final class TimelineCanvas extends Pane {
    /// The scale's height, px.
    static final double SCALE = 24;

    private static final double NAMES = 176;
    private static final double NAMES_SHARE = 0.26;

    private final Canvas canvas = new Canvas();
    private final Scale shrink = new Scale(1, 1);
    private final Palette palette = new Palette();
    private final RowNames names;
    private final TimelinePainter painter;
    private @Nullable Chart chart;
    private int chosen = -1;

    TimelineCanvas(Wording wording, FxTextMeasure measure) {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        var pen = new Pen(gc, wording, measure);
        names = new RowNames(gc, palette, pen);
        painter = new TimelinePainter(gc, palette, pen);
        getStyleClass().add("timeline-canvas");
        canvas.getTransforms().add(shrink);
        canvas.setMouseTransparent(true);
        // It has as many pixels as the screen shows of this pane.
        canvas.setManaged(false);
        getChildren().addAll(palette, canvas);
        palette.onChanged(this::paint);
        setMinSize(0, 0);
    }

    /// The room for names, px.
    double namesWidth() {
        return Math.min(NAMES, Math.floor(getWidth() * NAMES_SHARE));
    }

    /// The room for rows, px.
    double rowsHeight() {
        return Math.max(0, getHeight() - SCALE);
    }

    @Nullable Chart chart() {
        return chart;
    }

    void show(@Nullable Chart next) {
        chart = next;
        paint();
    }

    /// Lights up the row.
    void choose(int row) {
        if (row != chosen) {
            chosen = row;
            paint();
        }
    }

    int chosen() {
        return chosen;
    }

    private double sharpness() {
        double scale = getLocalToSceneTransform().getMxx();
        return scale > 0 ? scale : 1;
    }

    private void paint() {
        double sharp = sharpness();
        resize(canvas, getWidth() * sharp, getHeight() * sharp);
        shrink.setX(1 / sharp);
        shrink.setY(1 / sharp);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setTransform(sharp, 0, 0, sharp, 0, 0);
        gc.clearRect(0, 0, getWidth(), getHeight());
        Chart now = chart;
        if (now == null || getWidth() <= 0) {
            return;
        }
        names.scale(now, SCALE);
        clip(gc, 0, SCALE, getWidth(), rowsHeight());
        gc.translate(0, SCALE);
        names.ground(now, getWidth(), rowsHeight(), chosen);
        var stretch = now.stretch();
        clip(gc, stretch.left() - 1, 0, stretch.width() + 2, rowsHeight());
        painter.paint(now);
        gc.restore();
        names.names(now, namesWidth(), rowsHeight());
        gc.restore();
    }

    private static void resize(Canvas canvas, double width, double height) {
        if (Math.abs(canvas.getWidth() - width) > 0.5
                || Math.abs(canvas.getHeight() - height) > 0.5) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
    }

    private static void clip(GraphicsContext gc, double x, double y, double width, double height) {
        gc.save();
        gc.beginPath();
        gc.rect(x, y, width, height);
        gc.clip();
    }
}
