package forklore.ui.scene;

import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.TextMeasure;
import forklore.picture.time.Chronicle;
import forklore.picture.time.TimelineStrip;
import forklore.session.Intent;
import forklore.session.Markers;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Show;
import forklore.ui.stage.TransportView;
import forklore.ui.stage.TransportView.Mode;
import forklore.ui.stage.TransportView.Position;
import forklore.ui.stage.Wording;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Feeds the transport, and turns its buttons into intents.
final class TransportScene {
    /// More would be a hatching.
    private static final int MOST_MARKERS = 60;

    private final TransportView view;
    private final Wording wording;
    private final TextMeasure measure;
    private final Chronicles chronicles;
    private @Nullable Session shown;
    private @Nullable Object marked;
    private @Nullable Strip strip;
    private List<Long> markers = List.of();

    TransportScene(
            Wording wording, TextMeasure measure, Chronicles chronicles, Consumer<Intent> send) {
        this.chronicles = chronicles;
        this.wording = wording;
        this.measure = measure;
        this.view = new TransportView(wording.messages(), new Sender(send));
        view.onResized(this::again);
        chronicles.onFurther(this::again);
    }

    TransportView view() {
        return view;
    }

    void render(Session session) {
        shown = session;
        Show show = session.show();
        long span = Spans.of(show);
        if (view.stripWidth() > 0) {
            showLanes(show, span);
        }
        showMarkers(show);
        boolean live = show.transport().live();
        boolean playing = show.transport().playing() || (live && show.state().active());
        view.show(
                new Position(
                        show.now(), show.end(), mode(show), playing, show.transport().speed()));
    }

    private void showLanes(Show show, long span) {
        var chronicle = chronicles.of(show);
        var frame = new Frame(view.stripWidth(), view.stripHeight(), show.end(), measure);
        var next = new Strip(show.timeline().end(), chronicle, chronicle.version(), frame, span);
        if (strip == null || !strip.same(next)) {
            strip = next;
            var picture = TimelineStrip.picture(next.end, chronicle, frame, span);
            view.showLanes(picture, wording, (double) span);
        }
    }

    /// What the lanes are drawn of: as long as none of it changes, neither do they.
    private record Strip(World end, Chronicle chronicle, long version, Frame frame, long span) {
        @SuppressWarnings("ReferenceEquality") // Comparing worlds would walk through whole runs.
        boolean same(Strip other) {
            return end == other.end
                    && chronicle == other.chronicle
                    && version == other.version
                    && frame.equals(other.frame)
                    && span == other.span;
        }
    }

    /// Markers are looked for once, when the run is over; before, the strip still changes its
    /// scale.
    @SuppressWarnings("ReferenceEquality") // Another time line is another object.
    private void showMarkers(Show show) {
        if (show.state().active()) {
            view.showMarkers(List.of(), show.transport().pausing());
            marked = null;
            return;
        }
        if (marked != show.timeline()) {
            marked = show.timeline();
            var some = Markers.first(show.timeline(), MOST_MARKERS + 1);
            markers = some.size() > MOST_MARKERS ? List.of() : some;
        }
        view.showMarkers(markers, show.transport().pausing());
    }

    private static Mode mode(Show show) {
        return switch (show.state()) {
            case RunState.Idle _ -> Mode.NOTHING;
            case RunState.Starting _, RunState.Running _, RunState.Stopping _ ->
                    show.transport().live() && show.timeline().end().run().replayed().isEmpty()
                            ? Mode.LIVE
                            : Mode.REPLAY;
            case RunState.Ended _ -> Mode.REPLAY;
        };
    }

    private void again() {
        if (shown != null) {
            render(shown);
        }
    }

    private final class Sender implements TransportView.Actions {
        private final Consumer<Intent> send;

        private Sender(Consumer<Intent> send) {
            this.send = send;
        }

        @Override
        public void seek(long t) {
            send.accept(new Intent.Seek(t));
        }

        @Override
        public void step(int direction) {
            send.accept(direction < 0 ? new Intent.StepBack() : new Intent.StepForward());
        }

        @Override
        public void toStart() {
            send.accept(new Intent.ToStart());
        }

        @Override
        public void toEnd() {
            send.accept(new Intent.GoLive());
        }

        @Override
        public void playOrPause() {
            Session session = shown;
            if (session == null) {
                return;
            }
            var transport = session.show().transport();
            boolean moving =
                    transport.playing() || (transport.live() && session.show().state().active());
            send.accept(moving ? new Intent.Pause() : new Intent.Play());
        }

        @Override
        public void pauseOnMarkers(boolean pausing) {
            send.accept(new Intent.PauseOnMarkers(pausing));
        }

        @Override
        public void speed(double factor) {
            send.accept(new Intent.SetSpeed(factor));
        }
    }
}
