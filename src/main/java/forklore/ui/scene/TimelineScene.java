package forklore.ui.scene;

import forklore.model.World;
import forklore.picture.Facts;
import forklore.picture.time.BigTimeline;
import forklore.picture.time.Chronicle;
import forklore.picture.time.Row;
import forklore.picture.time.Stretch;
import forklore.picture.time.TimeFacts;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Show;
import forklore.session.TimeView;
import forklore.ui.kit.Icons;
import forklore.ui.stage.FxTextMeasure;
import forklore.ui.stage.TimelineView;
import forklore.ui.stage.Wording;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Feeds the timeline, and turns what is done to it into intents.
public final class TimelineScene {
    private final TimelineView view;
    private final Consumer<Intent> send;
    private final RecentRuns recent;
    private final Chronicles chronicles;
    private @Nullable Session shown;
    private @Nullable Drawn drawn;

    public TimelineScene(
            Wording wording, FxTextMeasure measure, Chronicles chronicles, Consumer<Intent> send) {
        this.chronicles = chronicles;
        this.send = send;
        view = new TimelineView(wording, measure, new Sender());
        recent = new RecentRuns(wording.messages(), send);
        view.head().add(recent, "timeline-recent");
        chronicles.onFurther(this::again);
    }

    public TimelineView view() {
        return view;
    }

    /// @param seen whether it is in view
    public void render(Session session, boolean seen) {
        shown = seen ? session : null;
        again();
    }

    /// Puts a tool at the right end of its heading.
    ///
    /// @param key names the message that says what it does
    public void addTool(Icons icon, String key, Runnable action) {
        view.head().add(view.head().button(icon, key, action), key.replace('.', '-'));
    }

    private void render(Session session) {
        Show show = session.show();
        recent.render(session);
        draw(show, chronicles.of(show));
        view.showMoment(show.now());
    }

    /// What a chart is made of: as long as none of it changes, neither does the chart.
    private record Drawn(World end, Chronicle chronicle, long version, BigTimeline asked) {
        @SuppressWarnings("ReferenceEquality") // Comparing worlds would walk through whole runs.
        boolean same(Drawn other) {
            return end == other.end
                    && chronicle == other.chronicle
                    && version == other.version
                    && asked.equals(other.asked);
        }
    }

    private void draw(Show show, Chronicle chronicle) {
        double width = view.chartWidth();
        if (width <= 0 || view.rowsHeight() <= 0) {
            return;
        }
        TimeView looked = show.transport().view();
        long from = looked.whole() ? 0 : looked.from();
        long to = looked.whole() ? Spans.of(show) : looked.to();
        var stretch = new Stretch(from, Math.max(to, from + 1), view.namesWidth() + 2, width);
        var asked =
                new BigTimeline(
                        stretch, view.rowsHeight(), view.top(), looked.opened(), show.end());
        World end = show.timeline().end();
        var next = new Drawn(end, chronicle, chronicle.version(), asked);
        if (drawn == null || !drawn.same(next)) {
            drawn = next;
            view.show(asked.chart(chronicle, end));
            view.showFlags(
                    end.run().marked().stream()
                            .map(mark -> new TimelineView.Flag(mark.t(), mark.word()))
                            .toList());
        }
    }

    private void again() {
        if (shown != null) {
            render(shown);
        }
    }

    private final class Sender implements TimelineView.Actions {
        @Override
        public void seek(long t) {
            send.accept(new Intent.Seek(t));
        }

        @Override
        public void look(long from, long to) {
            send.accept(new Intent.LookAt(from, to));
        }

        @Override
        public void open(Row group) {
            send.accept(new Intent.OpenGroup(group.key(), !group.open()));
        }

        @Override
        public void again() {
            TimelineScene.this.again();
        }

        @Override
        public Facts facts(Row row, long t, long near) {
            Show show = shown == null ? Show.NONE : shown.show();
            return TimeFacts.of(chronicles.of(show), show.timeline().end(), row, t, near);
        }
    }
}
