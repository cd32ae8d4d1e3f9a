package forklore.picture.pool;

import forklore.picture.Rect;

import java.util.ArrayList;
import java.util.List;

/// Places chips in rows from left to right, as words are set in lines.
final class Flow {
    /// A chip's height, px.
    static final double CHIP = 24;

    /// Between two chips and between two rows of them, px.
    static final double GAP = 4;

    private Flow() {}

    /// The places of chips of these widths, as many as fit into the area; so it may be fewer.
    static List<Rect> place(Rect area, List<Double> widths) {
        var places = new ArrayList<Rect>();
        double x = area.x();
        double y = area.y();
        for (double width : widths) {
            if (x > area.x() && x + width > area.right()) {
                x = area.x();
                y += CHIP + GAP;
            }
            if (y + CHIP > area.bottom() + 0.5) {
                break;
            }
            places.add(new Rect(x, y, width, CHIP));
            x += width + GAP;
        }
        return places;
    }

    static boolean fits(Rect area, List<Double> widths) {
        return place(area, widths).size() == widths.size();
    }
}
