package forklore.ui.scene;

import forklore.ground.Decimals;
import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.model.World;
import forklore.picture.Facts;
import forklore.picture.Fit;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.picture.Stage;
import forklore.picture.TextMeasure;
import forklore.picture.time.LaneClock;
import forklore.run.Outcome;
import forklore.session.Onward;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Show;
import forklore.session.Values;
import forklore.ui.stage.LaneView;
import forklore.ui.stage.Wording;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One lane of the demo in view: turns the world into the lane's picture and clock.
final class LaneScene {
    /// Less is no news.
    private static final long TELLING = 50_000_000;

    private final Part part;
    private final Stage stage;
    private final boolean headed;
    private final LaneView view;
    private final TextMeasure measure;
    private final Wording wording;
    private final Scales scales;
    private @Nullable Show shown;

    /// What of a demo a lane shows.
    ///
    /// @param headed whether it carries its part's heading
    record Role(Part part, Stage stage, boolean headed) {}

    LaneScene(Role role, LaneView view, TextMeasure measure, Wording wording, Scales scales) {
        this.part = role.part();
        this.stage = role.stage();
        this.headed = role.headed();
        this.view = view;
        this.measure = measure;
        this.wording = wording;
        this.scales = scales;
        view.onChosen(this::facts);
    }

    /// What is known of a shape of the picture in view.
    private Optional<Facts> facts(String shape) {
        return Optional.ofNullable(shown)
                .flatMap(show -> stage.facts(show.world(), part.lane(), shape, show.now()));
    }

    LaneView view() {
        return view;
    }

    Stage stage() {
        return stage;
    }

    /// How many times life size its pictures can be.
    double scale(Session session) {
        var frame = frame(session);
        return frame.width() <= 0 || session.look().inWords()
                ? Double.MAX_VALUE
                : scales.to(frame, session, this::drawing);
    }

    private Frame frame(Session session) {
        return new Frame(view.roomWidth(), view.roomHeight(), session.show().now(), measure);
    }

    /// @param jumped whether the moment shown is quite another than the one before
    /// @param scale how large it is drawn where there is room
    void render(Session session, boolean jumped, double scale) {
        Language language = session.look().language();
        view.showHead(headed ? part.title().in(language) : "", part.note().in(language));
        shown = session.show();
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
            view.showWords(stage.words(world, part.lane(), now));
            return;
        }
        var frame = frame(session);
        if (frame.width() > 0) {
            view.show(Fit.within(scale, drawing(world), frame), jumped);
        }
    }

    private Function<Frame, Picture> drawing(World world) {
        return frame -> stage.picture(world, part.lane(), frame);
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
        if (!own.work() || others.size() != 1 || !compared) {
            return "";
        }
        LaneClock other = others.getFirst();
        long less = other.elapsed() - own.elapsed();
        boolean told = own.stopped() && other.stopped() && less > TELLING;
        return told ? wording.messages().text("stage.saved", seconds(less)) : "";
    }

    /// Whether its two lanes do the same; a mistake beside its cure is no race.
    private static boolean comparesTimes(Demo demo) {
        return demo.parts().stream().noneMatch(Part::isMistake);
    }

    private static String seconds(long nanos) {
        return Decimals.seconds(nanos);
    }

    /// On a projector there is a key to press instead of a button.
    private static String hallInvitation(Session session) {
        boolean begins = session.hall().talk().isEmpty() || Onward.of(session) == Onward.RUN;
        return begins ? "stage.empty.hall" : "stage.empty.hall.yet";
    }

    private String invitation(Session session) {
        switch (session.show().state()) {
            case RunState.Starting _, RunState.Running _, RunState.Stopping _ -> {
                return wording.messages().text("stage.starting");
            }
            case RunState.Ended(Outcome.Failed failed) -> {
                return failed.message().in(session.look().language());
            }
            case RunState.Idle _, RunState.Ended _ -> {
                // Nothing runs: say what a run would show.
            }
        }
        return session.hall().on()
                ? wording.messages().text(hallInvitation(session))
                : wording.text(stage.invitation(Values.inUse(session)));
    }
}
