package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.picture.Fit;
import forklore.picture.Room;
import forklore.picture.Stage;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Show;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Projection;
import forklore.ui.stage.FxTextMeasure;
import forklore.ui.stage.LaneView;
import forklore.ui.stage.Wording;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The pictures of the demo in view, and below them what its programs write.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
public final class StageBody extends SplitPane {
    private static final long JUMP = 400_000_000;

    /// The most that the scene gets while the timeline is open.
    private static final double BESIDE_TIMELINE = 0.46;

    /// The timeline's part of the height above what is written.
    private static final double TIMELINE = 0.66;

    /// The scene's part of the width where the output stands beside it.
    private static final double BESIDE = 0.57;

    /// The scene's part of the height at most.
    private static final double MOST = 0.8;

    private final Consumer<Intent> send;
    private final Wording wording;
    private final FxTextMeasure measure;
    private final HBox scene = styled(new HBox(), "scene");
    private final VBox above = styled(new VBox(scene), "scene-above");
    private final RaceScene race;
    private final StageChooser chooser;
    private final OutputScene output;
    private final CompareView compare;
    private final TimelineScene timeline;
    private final Samples samples = new Samples();
    private List<LaneScene> lanes = List.of();
    private List<Stage> stages = List.of();
    private boolean prints = true;
    private Presented presented = Presented.DESK;
    private @Nullable Demo demo;
    private @Nullable Session shown;

    /// Where the divider belongs once the parts lie beside it; 0 when it is there.
    private double due;

    public StageBody(Messages messages, Consumer<Intent> send) {
        this(messages, new Chronicles(), send);
    }

    StageBody(Messages messages, Chronicles chronicles, Consumer<Intent> send) {
        this.send = send;
        wording = new Wording(messages);
        measure = new FxTextMeasure(wording);
        output = new OutputScene(messages);
        compare = new CompareView(messages, () -> send.accept(new Intent.CloseComparison()));
        timeline = new TimelineScene(wording, measure, chronicles, send);

        race = new RaceScene(messages);
        chooser = new StageChooser(messages, this::choose);
        VBox.setVgrow(scene, Priority.ALWAYS);
        above.getChildren().addFirst(chooser.view());
        above.getChildren().add(race.view());
        styled(this, "stage-body");
        setOrientation(Orientation.VERTICAL);
        getItems().setAll(above, output.view());
        heightProperty().addListener(_ -> share());
        race.view().visibleProperty().addListener(_ -> share());
        chooser.view().visibleProperty().addListener(_ -> share());
        SplitPane.setResizableWithParent(above, true);
        messages.localeProperty().addListener(_ -> redraw());
    }

    /// What of it is in view, and for whom. Where it is presented, it lies in a
    /// [forklore.ui.kit.ZoomPane] that does so, too.
    public void present(Presented next) {
        if (!next.equals(presented)) {
            presented = next;
            measure.atLeast(next.presenting() ? Projection.SMALLEST : 0);
            redraw();
            arrange();
            resized();
        }
    }

    /// Draws the session.
    public void render(Session session) {
        Session before = shown;
        shown = session;
        if (session.staged().isEmpty()) {
            demo = null;
            return;
        }
        session.staged().ifPresent(found -> build(found, session));
        boolean jumped = jumped(before, session);
        drawLanes(session, jumped);
        race.render(session);
        output.render(session);
        session.work().trial().comparison().ifPresent(compare::show);
        if (!getItems().equals(inView())) {
            arrange();
        }
        timeline.render(session, showsTimeline());
    }

    /// The timeline, for those who put further tools beside its own.
    TimelineScene timeline() {
        return timeline;
    }

    private boolean showsTimeline() {
        return presented.timeline() || (shown != null && shown.show().transport().view().open());
    }

    /// Whether it is presented without pictures, so that there is room for what is written, too.
    private boolean showsTimelineAlone() {
        return presented.timeline() && presented.output() && !presented.scene() && prints;
    }

    /// Pictures that stand side by side are drawn equally large.
    private void drawLanes(Session session, boolean jumped) {
        var scales = new HashMap<Stage, Double>();
        lanes.forEach(lane -> scales.merge(lane.stage(), lane.scale(session), Math::min));
        lanes.forEach(lane -> lane.render(session, jumped, scales.getOrDefault(lane.stage(), 1.0)));
    }

    private void build(Demo next, Session session) {
        var wanted = chooser.stages(next, session.show().timeline().end());
        if (next == demo && wanted.equals(stages)) {
            return;
        }
        boolean another = next != demo;
        demo = next;
        stages = wanted;
        var built = new ArrayList<LaneScene>();
        scene.getChildren().clear();
        for (Part part : next.parts()) {
            VBox column = styled(new VBox(), "lane-column");
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(200);
            column.setMinWidth(0);
            for (Stage stage : stages) {
                LaneScene lane = lane(part, stage, column.getChildren().isEmpty());
                built.add(lane);
                column.getChildren().add(lane.view());
            }
            scene.getChildren().add(column);
        }
        lanes = List.copyOf(built);
        prints = DemoStages.prints(next) || lanes.isEmpty();
        if (another) {
            output.show(next);
        }
        arrange();
    }

    private void arrange() {
        getItems().setAll(inView());
        share();
    }

    /// Several runs stand in place of the output, the scene of the last of them above; so does the
    /// timeline.
    private List<Node> inView() {
        if (showsTimelineAlone()) {
            return List.of(timeline.view(), output.view());
        }
        boolean compared = shown != null && shown.work().trial().comparison().isPresent();
        var below =
                compared
                        ? Optional.of(compare)
                        : showsTimeline()
                                ? Optional.of(timeline.view())
                                : prints ? Optional.of(output.view()) : Optional.<Node>empty();
        var items = new ArrayList<Node>();
        if (!lanes.isEmpty() && (presented.scene() || below.isEmpty())) {
            items.add(above);
        }
        if (presented.output() || showsTimeline() || items.isEmpty()) {
            below.ifPresent(items::add);
        }
        return items;
    }

    /// @param first whether it stands at the top of its column and so carries the heading
    private LaneScene lane(Part part, Stage stage, boolean first) {
        var view =
                new LaneView(
                        wording,
                        () -> shown != null && shown.look().reducedMotion(),
                        pid -> send.accept(new Intent.KillProcess(pid)));
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setPrefHeight(100);
        view.setMinHeight(0);
        view.onResized(this::resized);
        return new LaneScene(
                new LaneScene.Role(part, stage, first),
                view,
                measure,
                wording,
                new Scales(() -> presented.presenting() ? Fit.HALL : Fit.DESK, samples));
    }

    /// Gives the scene what it wishes for and the output the rest.
    private void share() {
        double height = getHeight();
        if (height > 0 && demo != null && !stages.isEmpty()) {
            int side = demo.parts().size();
            // On a projector a single lane is wide enough for the output beside it.
            boolean beside = presented.presenting() && side == 1 && !showsTimeline();
            setOrientation(beside ? Orientation.HORIZONTAL : Orientation.VERTICAL);
            var rooms = stages.stream().map(stage -> stage.room(side)).toList();
            double part = Room.stacked(rooms).of(height) + besides() / height;
            double most = showsTimeline() ? BESIDE_TIMELINE : MOST;
            double shared = showsTimelineAlone() ? TIMELINE : Math.min(most, part);
            due = beside ? BESIDE : shared;
            setDividerPositions(due);
            requestLayout();
        }
    }

    /// A divider is held back by where the parts beside it were before, so it is set once more when
    /// they lie there.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (due > 0) {
            setDividerPositions(due);
            due = 0;
            super.layoutChildren();
        }
    }

    /// What stands above and below the pictures, px.
    private double besides() {
        return Stream.of(chooser.view(), race.view())
                .filter(Node::isVisible)
                .mapToDouble(view -> view.prefHeight(getWidth()) + above.getSpacing())
                .sum();
    }

    private void choose() {
        Session session = shown;
        if (session != null) {
            render(session);
        }
    }

    /// Whether the moment shown is so far from the one before that motion would only confuse.
    private static boolean jumped(@Nullable Session before, Session now) {
        if (before == null) {
            return true;
        }
        Show from = before.show();
        Show to = now.show();
        return from.run() != to.run()
                || to.now() < from.now()
                || to.now() - from.now() > JUMP * Math.max(1, to.transport().speed());
    }

    private void resized() {
        Session session = shown;
        if (session != null) {
            drawLanes(session, true);
        }
    }

    private void redraw() {
        lanes.forEach(lane -> lane.view().forget());
        timeline.view().forget();
    }
}
