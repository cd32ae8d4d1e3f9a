package forklore.picture.pool;

import forklore.picture.Rect;

import java.util.ArrayList;
import java.util.List;

/// Where the parts of a pool's stage are. It depends on the number of workers and tasks, not on how
/// far the tasks have come, so that nothing jumps during a run.
///
/// @param line the waiting line's area
/// @param slots one for each worker
/// @param tray the area of what is done
/// @param height of the whole, px
/// @param terseness how much had to be left out, as a picture tells it
record PoolLayout(
        Rect waitingHeading,
        Rect line,
        Rect slotsHeading,
        List<Rect> slots,
        Rect doneHeading,
        Rect tray,
        double height,
        int terseness) {
    static final double HEADING = 16;
    private static final double SLOT_GAP = 8;

    /// A slot's size: roomy where there is room.
    private record Size(double minWidth, double height) {
        /// Taller by what no chip needs, up to a limit.
        Size grown(double by) {
            return height < ROOMY ? this : new Size(minWidth, Math.min(height + by, TALL));
        }
    }

    /// What is left free.
    ///
    /// @param afterHeading below a heading, px
    /// @param section between two parts, px
    private record Gaps(double afterHeading, double section) {}

    private static final Gaps USUAL = new Gaps(6, 14);
    private static final Gaps NARROW = new Gaps(3, 7);

    private static final double TALL = 116;
    private static final double ROOMY = 80;
    private static final double TIGHT = 58;

    /// The one with more air, where that fits.
    static PoolLayout of(PoolView view) {
        double room = view.frame().height() + 0.5;
        var airy = of(view, size(view), USUAL);
        if (airy.height <= room) {
            return airy;
        }
        var tight = of(view, new Size(size(view).minWidth, TIGHT), NARROW);
        return tight.height < airy.height ? tight : airy;
    }

    private static PoolLayout of(PoolView view, Size size, Gaps gaps) {
        double width = view.frame().width();
        int slots = slots(view);
        int columns = columns(width, slots, size);
        int slotRows = (slots + columns - 1) / columns;
        double room = view.frame().height() - fixed(slotRows, size, gaps);
        int rows = (int) Math.max(2, (room + 2 * Flow.GAP) / (Flow.CHIP + Flow.GAP));
        int lineRows = lineRows(view, rows);
        int trayRows = Math.max(rows - lineRows, TrayShapes.leastRows(view, rows - lineRows));
        int spared = trayRows - TrayShapes.usedRows(view, trayRows);
        var grown = size.grown(spared * (Flow.CHIP + Flow.GAP) / slotRows);
        var grid = grid(width, slots, columns, grown);
        int shown = trayRows - spared;
        int terseness =
                (LineShapes.rows(view, width) > lineRows ? 8 : 0)
                        + TrayShapes.terseness(view, shown)
                        + (grid.getFirst().width() < SlotShapes.fullWidth(view) ? 1 : 0)
                        + (size.height < ROOMY ? 1 : 0);
        return stack(width, lineRows, shown, grid, gaps, terseness);
    }

    private static int slots(PoolView view) {
        return Math.max(1, view.pool().slots().size());
    }

    /// All the waiting line needs if the tray then has enough; a third of the rows otherwise.
    private static int lineRows(PoolView view, int rows) {
        int whole = LineShapes.rows(view, view.frame().width());
        boolean enough = TrayShapes.wholeRows(view) <= rows - whole;
        return enough ? whole : Math.clamp(whole, 1, Math.max(1, rows / 3));
    }

    /// The height of what is there whatever the chips need.
    private static double fixed(int slotRows, Size size, Gaps gaps) {
        double slots = slotRows * (size.height + SLOT_GAP) - SLOT_GAP;
        return 3 * (HEADING + gaps.afterHeading) + 2 * gaps.section + slots;
    }

    private static PoolLayout stack(
            double width, int lineRows, int trayRows, List<Rect> slots, Gaps gaps, int terseness) {
        var waitingHeading = new Rect(0, 0, width, HEADING);
        var line = under(waitingHeading, gaps.afterHeading, rowsHeight(lineRows));
        var slotsHeading = under(line, gaps.section, HEADING);
        double top = slotsHeading.bottom() + gaps.afterHeading;
        var placed = slots.stream().map(r -> moved(r, top)).toList();
        double slotsEnd = placed.getLast().bottom();
        var doneHeading = new Rect(0, slotsEnd + gaps.section, width, HEADING);
        var tray = under(doneHeading, gaps.afterHeading, rowsHeight(trayRows));
        return new PoolLayout(
                waitingHeading,
                line,
                slotsHeading,
                placed,
                doneHeading,
                tray,
                tray.bottom(),
                terseness);
    }

    private static Size size(PoolView view) {
        int slots = slots(view);
        double width = view.frame().width();
        double least = SlotShapes.minWidth(view);
        int columns = columns(width, slots, new Size(least, ROOMY));
        int rows = (slots + columns - 1) / columns;
        boolean fits = rows * (ROOMY + SLOT_GAP) <= view.frame().height() * 0.45;
        return new Size(least, rows == 1 || fits ? ROOMY : TIGHT);
    }

    private static int columns(double width, int slots, Size size) {
        int fit = (int) ((width + SLOT_GAP) / (size.minWidth + SLOT_GAP));
        int most = Math.clamp(fit, 1, slots);
        int rows = (slots + most - 1) / most;
        // The same number of rows, filled evenly.
        return (slots + rows - 1) / rows;
    }

    private static List<Rect> grid(double width, int slots, int columns, Size size) {
        double each = (width - (columns - 1) * SLOT_GAP) / columns;
        var rects = new ArrayList<Rect>();
        for (int i = 0; i < slots; i++) {
            double x = (i % columns) * (each + SLOT_GAP);
            int row = i / columns;
            double y = row * (size.height + SLOT_GAP);
            rects.add(new Rect(x, y, each, size.height));
        }
        return rects;
    }

    private static double rowsHeight(int rows) {
        return rows * (Flow.CHIP + Flow.GAP) - Flow.GAP;
    }

    private static Rect under(Rect above, double gap, double height) {
        return new Rect(above.x(), above.bottom() + gap, above.width(), height);
    }

    private static Rect moved(Rect rect, double down) {
        return new Rect(rect.x(), rect.y() + down, rect.width(), rect.height());
    }
}
