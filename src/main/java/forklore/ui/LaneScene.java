package forklore.ui;

import forklore.lesson.Part;
import forklore.lesson.StageKind;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.LaneClock;
import forklore.picture.Picture;
import forklore.picture.PoolStage;
import forklore.picture.TextMeasure;
import forklore.session.Session;
import forklore.session.Values;
import forklore.ui.kit.Messages;
import forklore.ui.stage.LaneView;

import java.util.Locale;

/// One lane of the demo in view: turns the world into the lane's picture and clock.
final class LaneScene {
    private final Part part;
    private final StageKind kind;
    private final LaneView view;
    private final TextMeasure measure;
    private final Messages messages;

    LaneScene(Part part, StageKind kind, LaneView view, TextMeasure measure, Messages messages) {
        this.part = part;
        this.kind = kind;
        this.view = view;
        this.measure = measure;
        this.messages = messages;
    }

    LaneView view() {
        return view;
    }

    /// @param jumped whether the moment shown is quite another than the one before
    void render(Session session, boolean jumped) {
        view.showHead(
                part.title().in(session.look().language()),
                part.note().in(session.look().language()));
        World world = session.show().world();
        long now = session.show().now();
        if (world.last().isEmpty()) {
            view.showClock("", false);
            view.showEmpty(invitation(session));
            return;
        }
        LaneClock clock = LaneClock.of(world, part.lane(), now);
        view.showClock(
                String.format(Locale.ROOT, "%.2f s", clock.elapsed() / 1e9), clock.stopped());
        var frame = new Frame(view.roomWidth(), view.roomHeight(), now, measure);
        if (frame.width() > 0) {
            view.show(picture(world, frame), jumped);
        }
    }

    private Picture picture(World world, Frame frame) {
        return switch (kind) {
            case POOL, TREE, QUEUE, OUTPUT -> PoolStage.picture(world, part.lane(), frame);
        };
    }

    private String invitation(Session session) {
        if (session.show().state().active()) {
            return messages.text("stage.starting");
        }
        return switch (kind) {
            case POOL ->
                    messages.text(
                            "stage.empty.pool", Values.inUse(session).getOrDefault("workers", "3"));
            case QUEUE -> messages.text("stage.empty.queue");
            case TREE, OUTPUT -> messages.text("stage.empty.tree");
        };
    }
}
