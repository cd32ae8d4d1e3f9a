package forklore.ui;

import forklore.lesson.Demo;
import forklore.lesson.Language;
import forklore.lesson.Part;
import forklore.lesson.StageKind;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.LaneClock;
import forklore.picture.Line;
import forklore.picture.Picture;
import forklore.picture.PoolStage;
import forklore.picture.PoolWords;
import forklore.picture.QueueStage;
import forklore.picture.QueueWords;
import forklore.picture.TextMeasure;
import forklore.picture.TreeStage;
import forklore.picture.TreeWords;
import forklore.session.Ending;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Values;
import forklore.ui.kit.Messages;
import forklore.ui.stage.LaneView;

import java.util.List;
import java.util.Locale;

/// One lane of the demo in view: turns the world into the lane's picture and clock.
final class LaneScene {
    /// Less is no news.
    private static final long TELLING = 50_000_000;

    private final Part part;
    private final StageKind kind;
    private final boolean headed;
    private final LaneView view;
    private final TextMeasure measure;
    private final Messages messages;

    /// What of a demo a lane shows.
    ///
    /// @param headed whether it carries its part's heading
    record Role(Part part, StageKind kind, boolean headed) {}

    LaneScene(Role role, LaneView view, TextMeasure measure, Messages messages) {
        this.part = role.part();
        this.kind = role.kind();
        this.headed = role.headed();
        this.view = view;
        this.measure = measure;
        this.messages = messages;
    }

    LaneView view() {
        return view;
    }

    /// @param jumped whether the moment shown is quite another than the one before
    void render(Session session, boolean jumped) {
        Language language = session.look().language();
        view.showHead(headed ? part.title().in(language) : "", part.note().in(language));
        World world = session.show().world();
        long now = session.show().now();
        if (world.processes().all().isEmpty()) {
            view.showClock("", false);
            view.showSaved("");
            view.showEmpty(invitation(session));
            return;
        }
        LaneClock clock = LaneClock.of(world, part.lane(), now);
        view.showClock(seconds(clock.elapsed()) + " s", clock.stopped());
        view.showSaved(saved(session, world, clock));
        if (session.look().inWords()) {
            view.showWords(words(world, now));
            return;
        }
        var frame = new Frame(view.roomWidth(), view.roomHeight(), now, measure);
        if (frame.width() > 0) {
            view.show(picture(world, frame), jumped);
        }
    }

    /// Where two pools have done the same, the quicker one says by how much.
    private String saved(Session session, World world, LaneClock own) {
        List<LaneClock> others =
                session.staged().stream()
                        .flatMap(demo -> demo.parts().stream())
                        .filter(other -> !other.equals(part))
                        .map(other -> LaneClock.of(world, other.lane(), session.show().now()))
                        .toList();
        boolean compared = session.demo().filter(LaneScene::comparesTimes).isPresent();
        if (kind != StageKind.POOL || others.size() != 1 || !compared) {
            return "";
        }
        LaneClock other = others.getFirst();
        long less = other.elapsed() - own.elapsed();
        boolean told = own.stopped() && other.stopped() && less > TELLING;
        return told ? messages.text("stage.saved", seconds(less)) : "";
    }

    /// Whether its two lanes do the same; a mistake beside its cure is no race.
    private static boolean comparesTimes(Demo demo) {
        return demo.parts().stream().noneMatch(part -> part.lane().equals("broken"));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e9);
    }

    private Picture picture(World world, Frame frame) {
        return switch (kind) {
            case POOL -> PoolStage.picture(world, part.lane(), frame);
            case QUEUE -> QueueStage.picture(world, part.lane(), frame);
            case TREE, OUTPUT -> TreeStage.picture(world, part.lane(), frame);
        };
    }

    private List<Line> words(World world, long now) {
        return switch (kind) {
            case POOL -> PoolWords.of(world, part.lane(), now);
            case QUEUE -> QueueWords.of(world, part.lane());
            case TREE, OUTPUT -> TreeWords.of(world, part.lane(), now);
        };
    }

    private String invitation(Session session) {
        switch (session.show().state()) {
            case RunState.Starting _, RunState.Running _, RunState.Stopping _ -> {
                return messages.text("stage.starting");
            }
            case RunState.Ended(Ending.Failed failed) -> {
                return failed.message().in(session.look().language());
            }
            case RunState.Idle _, RunState.Ended _ -> {
                // Nothing runs: say what a run would show.
            }
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
