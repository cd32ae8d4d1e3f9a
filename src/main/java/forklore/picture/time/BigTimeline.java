package forklore.picture.time;

import forklore.model.World;
import forklore.picture.time.Chart.Band;
import forklore.picture.time.Chart.Load;
import forklore.picture.time.Chart.Sign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The run as a score: a row for each process from its birth to its death, what it did along a
/// scale of time, and arrows from row to row. What is drawn is bounded by the room that there is.
///
/// @param height of the rows' room, px
/// @param top how far the rows are scrolled, px
/// @param opened the keys of the groups whose members are seen
/// @param now where what still lives ends, ns since the run's start
public record BigTimeline(
        Stretch stretch, double height, double top, Set<String> opened, long now) {
    /// The lowest row whose words can still be read, px.
    private static final double LOWEST = 19;

    private static final double HIGHEST = 30;

    public BigTimeline {
        opened = Set.copyOf(opened);
    }

    /// @param end the world at the end of what is known
    public Chart chart(Chronicle chronicle, World end) {
        int fit = (int) Math.max(3, Math.floor(height / LOWEST));
        var rows = Rows.of(end, opened, fit);
        double each = Math.clamp(height / Math.max(1, rows.size()), LOWEST, HIGHEST);
        double most = Math.max(0, rows.size() * each - height);
        double scrolled = Math.clamp(top, 0, most);
        var bands = new ArrayList<Band>();
        var loads = new ArrayList<Load>();
        var signs = new ArrayList<Sign>();
        var empty =
                new Chart(
                        stretch,
                        rows,
                        each,
                        scrolled,
                        Scale.of(stretch),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false);
        var single = new RowDrawing(stretch, bands, signs);
        var group = new GroupDrawing(chronicle, stretch, loads);
        var arrows = new Arrows(chronicle, stretch, rows);
        int first = (int) Math.floor(scrolled / each);
        int last = Math.min(rows.size() - 1, (int) Math.floor((scrolled + height) / each));
        for (int i = first; i <= last; i++) {
            var row = rows.get(i);
            if (row.isGroup()) {
                group.draw(row, now, empty.y(i), each);
            } else {
                var trail = chronicle.of(row.first().pid());
                single.draw(row.first(), trail, now, empty.y(i), each);
            }
            arrows.to(i, empty);
        }
        return new Chart(
                stretch,
                rows,
                each,
                scrolled,
                empty.scale(),
                bands,
                loads,
                signs,
                arrows.found(),
                arrows.crowded());
    }
}
