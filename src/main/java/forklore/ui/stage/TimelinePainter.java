package forklore.ui.stage;

import forklore.picture.FontRole;
import forklore.picture.time.Chart;
import forklore.picture.time.Chart.Arrow;
import forklore.picture.time.Chart.Band;
import forklore.picture.time.Chart.BandKind;
import forklore.picture.time.Chart.Load;
import forklore.picture.time.Chart.Sign;
import forklore.ui.stage.Palette.Ink;
import forklore.ui.stage.Palette.Shade;
import forklore.ui.stage.Pen.Place;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/// Paints what a chart says of its processes.
final class TimelinePainter {
    private static final double ROUND = 5;
    private static final double TEXT = 11;

    /// How strong a group's work is drawn; a group can be a large area.
    private static final double LOAD = 0.45;

    /// So many arrows can be strong; more are fainter, the more there are.
    private static final double STRONG = 40;

    private final GraphicsContext gc;
    private final Palette palette;
    private final Pen pen;

    TimelinePainter(GraphicsContext gc, Palette palette, Pen pen) {
        this.gc = gc;
        this.palette = palette;
        this.pen = pen;
    }

    void paint(Chart chart) {
        chart.loads().forEach(this::load);
        chart.bands().forEach(this::band);
        arrows(chart);
        chart.signs().forEach(sign -> sign(sign, chart.rowHeight()));
    }

    private void load(Load load) {
        double alive = load.height() * load.alive();
        double busy = load.height() * load.busy();
        double bottom = load.y() + load.height();
        gc.setFill(palette.of(Ink.LINE));
        gc.fillRect(load.x(), bottom - alive, load.width(), alive);
        gc.setFill(palette.of(Ink.ACCENT));
        gc.setGlobalAlpha(LOAD);
        gc.fillRect(load.x(), bottom - busy, load.width(), busy);
        gc.setGlobalAlpha(1);
    }

    private void band(Band band) {
        switch (band.kind()) {
            case RUN -> bar(band, palette.of(band.identity(), Shade.FULL));
            case BOTH, IDLE -> bar(band, palette.of(band.identity(), Shade.MID));
            case WAIT -> waits(band);
            case ZOMBIE -> dashes(band, palette.of(Ink.WARN));
            case TASK -> box(band, palette.of(band.identity(), Shade.SOFT), edge(band));
            case TASKS -> bar(band, palette.of(band.identity(), Shade.MID));
            case TASK_FAILED, TASK_LOST -> box(band, palette.of(Ink.BAD_SOFT), palette.of(Ink.BAD));
        }
    }

    private Paint edge(Band band) {
        return palette.of(band.identity(), band.width() < 4 ? Shade.MID : Shade.FULL);
    }

    private void bar(Band band, Paint colour) {
        gc.setFill(colour);
        double round = band.width() < 4 ? 0 : 2;
        gc.fillRoundRect(band.x(), band.y(), band.width(), band.height(), round, round);
    }

    private void dashes(Band band, Paint colour) {
        gc.setFill(colour);
        for (double x = band.x(); x < band.x() + band.width(); x += 6) {
            double width = Math.min(3, band.x() + band.width() - x);
            gc.fillRect(x, band.y(), width, band.height());
        }
    }

    private void waits(Band band) {
        dashes(band, palette.of(band.identity(), Shade.FULL));
        if (band.words() != null && band.width() > 40) {
            var place = new Place(band.x() + 6, band.y() - 9, band.width() - 10);
            pen.writeWhole(band.words(), FontRole.CAPTION, place, palette.of(Ink.MUTED));
        }
    }

    private void box(Band band, Paint fill, Paint edge) {
        gc.setFill(edge);
        double round = Math.min(ROUND, band.width() / 2);
        gc.fillRoundRect(band.x(), band.y(), band.width(), band.height(), round, round);
        if (band.width() > 3) {
            gc.setFill(fill);
            gc.fillRoundRect(
                    band.x() + 1,
                    band.y() + 1,
                    band.width() - 2,
                    band.height() - 2,
                    round - 1,
                    round - 1);
        }
        if (band.words() != null && band.width() > 14) {
            var place = new Place(band.x() + 5, band.y() + TEXT / 2 + 1, band.width() - 8);
            var colour =
                    band.kind() == BandKind.TASK
                            ? palette.of(band.identity(), Shade.TEXT)
                            : palette.of(Ink.BAD);
            pen.write(band.words(), FontRole.CODE_SMALL, place, colour);
        }
    }

    private void arrows(Chart chart) {
        if (chart.arrows().isEmpty()) {
            return;
        }
        gc.save();
        gc.setGlobalAlpha(Math.clamp(STRONG / chart.arrows().size(), 0.2, 0.75));
        chart.arrows().forEach(arrow -> arrow(arrow, chart.rowHeight()));
        gc.restore();
    }

    /// From the sender's bar to the top of the receiver's row, or to its bottom if that is nearer.
    private void arrow(Arrow arrow, double height) {
        var colour = palette.of(arrow.identity(), Shade.FULL);
        double side = Math.signum(arrow.toY() - arrow.fromY());
        double fromY = arrow.fromY() + side * (height / 2 - 4);
        double toY = arrow.toY() - side * (height / 2 - 3);
        gc.setStroke(colour);
        gc.setFill(colour);
        gc.setLineWidth(1.1);
        gc.setLineDashes(dashes(arrow));
        double bend = Math.min(Math.max(8, Math.abs(toY - fromY) / 3), 40);
        gc.beginPath();
        gc.moveTo(arrow.fromX(), fromY);
        gc.bezierCurveTo(
                arrow.fromX(),
                fromY + side * bend,
                arrow.toX(),
                toY - side * bend,
                arrow.toX(),
                toY - side * 4);
        gc.stroke();
        gc.fillPolygon(
                new double[] {arrow.toX() - 3, arrow.toX() + 3, arrow.toX()},
                new double[] {toY - side * 5, toY - side * 5, toY},
                3);
    }

    private static double[] dashes(Arrow arrow) {
        return switch (arrow.kind()) {
            case BIRTH -> new double[0];
            case TASK -> new double[] {4, 3};
            case ITEM -> new double[] {1.5, 3};
        };
    }

    private void sign(Sign sign, double height) {
        double x = sign.x();
        double y = sign.y();
        double top = y - height / 2 + 1;
        switch (sign.kind()) {
            case OUTPUT -> tick(x, top, palette.of(Ink.INK));
            case ERROR -> tick(x, top, palette.of(Ink.BAD));
            case VARIABLE -> dot(x, top + 3, palette.of(sign.identity(), Shade.FULL));
            case PUT -> wedge(x, y, -1, palette.of(sign.identity(), Shade.FULL));
            case GOT -> wedge(x, y, 1, palette.of(sign.identity(), Shade.FULL));
            case REFUSED -> cross(x, y, palette.of(Ink.BAD));
            case SIGNAL -> dot(x, top + 3, palette.of(Ink.BAD));
            case EXIT -> end(x, y, height, palette.of(sign.identity(), Shade.FULL));
            case KILLED -> {
                end(x, y, height, palette.of(Ink.BAD));
                cross(x, y, palette.of(Ink.BAD));
            }
        }
    }

    private void tick(double x, double top, Paint colour) {
        gc.setFill(colour);
        gc.fillRect(x - 0.75, top, 1.5, 6);
    }

    private void dot(double x, double y, Paint colour) {
        gc.setFill(colour);
        gc.fillOval(x - 2, y - 2, 4, 4);
    }

    /// @param way 1 if it points down
    private void wedge(double x, double y, int way, Paint colour) {
        gc.setFill(colour);
        gc.fillPolygon(
                new double[] {x - 4, x + 4, x},
                new double[] {y - way * 3.5, y - way * 3.5, y + way * 3.5},
                3);
    }

    private void cross(double x, double y, Paint colour) {
        gc.setStroke(colour);
        gc.setLineDashes();
        gc.setLineWidth(1.8);
        gc.strokeLine(x - 3.5, y - 3.5, x + 3.5, y + 3.5);
        gc.strokeLine(x - 3.5, y + 3.5, x + 3.5, y - 3.5);
    }

    private void end(double x, double y, double height, Paint colour) {
        gc.setFill(colour);
        gc.fillRect(x - 1, y - height / 2 + 4, 2, height - 7);
    }
}
