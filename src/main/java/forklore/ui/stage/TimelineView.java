package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.Facts;
import forklore.picture.time.Chart;
import forklore.picture.time.Row;
import forklore.ui.kit.Styles;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The run as a score, in whatever room it gets: rows of processes along a scale of time, to be
/// zoomed and moved, asked and clicked.
public final class TimelineView extends VBox {
    private final TimelineHead head;
    private final TimelineCanvas canvas;
    private final Pane body = new Pane();
    private final Region now = styled(new Region(), "timeline-now");
    private final Region pointer = styled(new Region(), "timeline-pointer");
    private final Pane flags = new Pane();
    private final HoverCard card;
    private final Actions actions;
    private final TimelineGestures gestures;
    private List<Flag> marked = List.of();
    private double top;
    private long moment;

    /// What the timeline asks for.
    public interface Actions {
        void seek(long t);

        /// @param to 0 for the whole run
        void look(long from, long to);

        void open(Row group);

        /// The rows are scrolled, or there is another room for them.
        void again();

        /// What is known of a row at a moment.
        ///
        /// @param near what is so near, ns, is meant, too
        Facts facts(Row row, long t, long near);
    }

    /// A moment that somebody marked.
    ///
    /// @param t ns since the run's start
    public record Flag(long t, String word) {}

    public TimelineView(Wording wording, FxTextMeasure measure, Actions actions) {
        this.actions = actions;
        canvas = new TimelineCanvas(wording, measure);
        card = new HoverCard(wording);
        gestures = new TimelineGestures(canvas, this);
        head = new TimelineHead(wording.messages(), this::zoom, () -> look(0, 0));
        styled(this, Styles.CARD, "timeline");
        // Has the room that there is, whatever it wishes for.
        canvas.setManaged(false);
        flags.setMouseTransparent(true);
        flags.setManaged(false);
        for (Region line : new Region[] {now, pointer, card}) {
            line.setMouseTransparent(true);
            line.setManaged(false);
        }
        pointer.setVisible(false);
        body.getChildren().addAll(canvas, flags, pointer, now, card);
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.TEXT);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().addAll(head, body);
        body.widthProperty().addListener(_ -> resized());
        body.heightProperty().addListener(_ -> resized());
        gestures.listen();
    }

    /// What stands at the right of the heading, for those who add to it.
    public TimelineHead head() {
        return head;
    }

    public double namesWidth() {
        return canvas.namesWidth();
    }

    /// The room for a chart, px.
    public double chartWidth() {
        return Math.max(0, canvas.getWidth() - namesWidth() - 6);
    }

    public double rowsHeight() {
        return canvas.rowsHeight();
    }

    /// How far the rows are scrolled, px.
    public double top() {
        return top;
    }

    public void show(Chart chart) {
        top = chart.top();
        head.crowded(chart.crowded());
        canvas.show(chart);
        place();
    }

    /// @param t the moment shown, ns since the run's start
    public void showMoment(long t) {
        moment = t;
        place();
    }

    public void showFlags(List<Flag> next) {
        if (!next.equals(marked)) {
            marked = List.copyOf(next);
            flags.getChildren().setAll(marked.stream().map(FlagView::new).toList());
            place();
        }
    }

    /// Draws everything afresh: in another language, say.
    public void forget() {
        canvas.show(canvas.chart());
    }

    private void resized() {
        canvas.resizeRelocate(0, 0, body.getWidth(), body.getHeight());
        actions.again();
    }

    private void place() {
        Chart chart = canvas.chart();
        now.setVisible(chart != null);
        if (chart == null) {
            return;
        }
        double x = chart.stretch().x(moment);
        now.setVisible(x >= chart.stretch().left() - 1 && x <= chart.stretch().right() + 1);
        now.resizeRelocate(Math.rint(x) - 1, 0, 2, body.getHeight());
        for (int i = 0; i < marked.size(); i++) {
            if (flags.getChildren().get(i) instanceof FlagView flag) {
                double at = chart.stretch().x(marked.get(i).t());
                boolean seen = at >= chart.stretch().left() && at <= chart.stretch().right();
                flag.place(at, body.getHeight(), seen, chart.stretch().right() - at);
            }
        }
    }

    // What the gestures ask for.

    double headX() {
        Chart chart = canvas.chart();
        return chart == null ? 0 : chart.stretch().within(chart.stretch().x(moment));
    }

    void seek(long t) {
        actions.seek(t);
    }

    void look(long from, long to) {
        actions.look(from, to);
        hoverEnds();
    }

    private void zoom(double factor) {
        gestures.zoom(factor, headX());
    }

    void scroll(double by) {
        double before = top;
        top = Math.max(0, top + by);
        if (top != before) {
            actions.again();
        }
    }

    void toggle(int row) {
        Chart chart = canvas.chart();
        if (chart != null && row >= 0 && row < chart.rows().size()) {
            Row line = chart.rows().get(row);
            if (line.isGroup()) {
                actions.open(line);
            }
        }
    }

    /// Moves the choice of a row up or down; what is known of it at the moment shown is told.
    void choose(int by) {
        Chart chart = canvas.chart();
        if (chart == null || chart.rows().isEmpty()) {
            return;
        }
        int row = Math.clamp(canvas.chosen() + by, 0, chart.rows().size() - 1);
        double y = chart.y(row);
        if (y < 0) {
            scroll(y);
        } else if (y + chart.rowHeight() > rowsHeight()) {
            scroll(y + chart.rowHeight() - rowsHeight());
        }
        tell(row, headX());
    }

    void hover(double x, double y) {
        Chart chart = canvas.chart();
        if (chart == null) {
            return;
        }
        var row = chart.rowAt(y - TimelineCanvas.SCALE);
        if (row.isEmpty() || y < TimelineCanvas.SCALE) {
            hoverEnds();
            return;
        }
        pointer.setVisible(x >= chart.stretch().left());
        pointer.resizeRelocate(Math.rint(x), TimelineCanvas.SCALE, 1, rowsHeight());
        tell(row.getAsInt(), x);
    }

    private void tell(int row, double x) {
        Chart chart = canvas.chart();
        if (chart == null) {
            return;
        }
        canvas.choose(row);
        var stretch = chart.stretch();
        long t = Math.clamp(stretch.t(stretch.within(x)), 0, Long.MAX_VALUE);
        long near = stretch.t(stretch.left() + 3) - stretch.from();
        String told = card.show(actions.facts(chart.rows().get(row), t, near));
        canvas.setAccessibleText(told);
        double y = TimelineCanvas.SCALE + chart.y(row);
        card.place(x, y, chart.rowHeight(), body);
    }

    void hoverEnds() {
        pointer.setVisible(false);
        card.setVisible(false);
        canvas.choose(-1);
    }

    /// The row that is told of; empty text where there is none.
    public @Nullable String told() {
        return canvas.getAccessibleText();
    }
}
