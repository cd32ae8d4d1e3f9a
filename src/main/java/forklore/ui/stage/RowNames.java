package forklore.ui.stage;

import forklore.picture.FontRole;
import forklore.picture.Words;
import forklore.picture.time.Chart;
import forklore.picture.time.Row;
import forklore.picture.time.Scale;
import forklore.ui.stage.Palette.Ink;
import forklore.ui.stage.Palette.Shade;
import forklore.ui.stage.Pen.Place;

import javafx.scene.canvas.GraphicsContext;

/// Paints what stands around a chart: the processes' names at the left, the scale above, and the
/// lines of both through the chart.
final class RowNames {
    private static final double PAD = 10;
    private static final double INDENT = 12;
    private static final double SIGN = 10;
    private static final double GAP = 6;
    private static final int DEEPEST = 4;

    private final GraphicsContext gc;
    private final Palette palette;
    private final Pen pen;

    RowNames(GraphicsContext gc, Palette palette, Pen pen) {
        this.gc = gc;
        this.palette = palette;
        this.pen = pen;
    }

    /// @param chosen the row under the mouse or the keyboard; -1 for none
    void ground(Chart chart, double width, double height, int chosen) {
        if (chosen >= 0 && chosen < chart.rows().size()) {
            gc.setFill(palette.of(Ink.ACCENT_SOFT));
            gc.fillRect(0, chart.y(chosen), width, chart.rowHeight());
        }
        gc.setFill(palette.of(Ink.LINE));
        for (Scale.Mark mark : chart.scale()) {
            gc.fillRect(Math.rint(mark.x()), 0, 1, Math.min(height, chart.height()));
        }
        for (int i = 0; i < chart.rows().size(); i++) {
            double y = chart.y(i);
            if (y > 0 && y < height) {
                boolean begins = chart.rows().get(i).begins();
                gc.setFill(palette.of(begins ? Ink.MUTED : Ink.LINE));
                gc.fillRect(begins ? 0 : PAD, Math.rint(y), width, 1);
            }
        }
    }

    void names(Chart chart, double width, double height) {
        gc.setFill(palette.of(Ink.PANEL));
        gc.fillRect(0, 0, width - 1, height);
        for (int i = 0; i < chart.rows().size(); i++) {
            double y = chart.y(i) + chart.rowHeight() / 2;
            if (y > -chart.rowHeight() && y < height + chart.rowHeight()) {
                name(chart.rows().get(i), y, width);
            }
        }
        gc.setFill(palette.of(Ink.LINE_STRONG));
        gc.fillRect(width - 1, 0, 1, height);
    }

    private void name(Row row, double y, double width) {
        double x = PAD + Math.min(row.depth(), DEEPEST) * INDENT;
        if (row.isGroup()) {
            chevron(x, y, row.open());
            var place = new Place(x + SIGN + GAP, y, width - x - SIGN - 2 * GAP);
            pen.write(row.name(), FontRole.CAPTION, place, palette.of(Ink.INK));
            return;
        }
        int identity = row.identity();
        pen.sign(identity, x, y - SIGN / 2, SIGN, palette.of(identity, Shade.FULL));
        double left = x + SIGN + GAP;
        var pid = Words.of(Integer.toString(row.pid()));
        var colour = palette.of(identity, Shade.TEXT);
        double used = pen.write(pid, FontRole.CODE_SMALL, new Place(left, y, width - left), colour);
        left += used + GAP;
        var place = new Place(left, y, width - left - GAP);
        pen.write(row.name(), FontRole.CAPTION, place, palette.of(Ink.MUTED));
    }

    private void chevron(double x, double y, boolean open) {
        gc.setStroke(palette.of(Ink.ACCENT));
        gc.setLineDashes();
        gc.setLineWidth(1.8);
        if (open) {
            gc.strokePolyline(
                    new double[] {x + 1, x + 5, x + 9}, new double[] {y - 2, y + 2, y - 2}, 3);
        } else {
            gc.strokePolyline(
                    new double[] {x + 3, x + 7, x + 3}, new double[] {y - 4, y, y + 4}, 3);
        }
    }

    /// @param height of the scale, which is drawn from 0 down
    void scale(Chart chart, double height) {
        for (Scale.Mark mark : chart.scale()) {
            gc.setFill(palette.of(Ink.LINE_STRONG));
            gc.fillRect(Math.rint(mark.x()), height - 4, 1, 4);
            var seconds = new Words.Phrase("unit.seconds", new Words.Arg.Plain(mark.seconds()));
            double room = chart.stretch().right() - mark.x() - 3;
            var place = new Place(mark.x() + 4, height / 2, room);
            pen.write(seconds, FontRole.CODE_SMALL, place, palette.of(Ink.MUTED));
        }
        gc.setFill(palette.of(Ink.LINE_STRONG));
        gc.fillRect(0, height - 1, chart.stretch().right(), 1);
    }
}
