package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.picture.Room;
import forklore.picture.Stage;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Show;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.run.InputBar;
import forklore.ui.run.RunBar;
import forklore.ui.stage.FxTextMeasure;
import forklore.ui.stage.LaneView;
import forklore.ui.stage.NarratorView;
import forklore.ui.stage.Wording;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The right column: run bar, scene, output, transport, narrator.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
public final class StagePane extends VBox {
    private static final long JUMP = 400_000_000;

    /// The most that the scene gets while the timeline is open.
    private static final double BESIDE_TIMELINE = 0.46;

    private final Consumer<Intent> send;
    private final Wording wording;
    private final FxTextMeasure measure;
    private final RunBar runBar;
    private final HBox scene = styled(new HBox(), "scene");
    private final SplitPane body = styled(new SplitPane(), "stage-body");
    private final OutputScene output;
    private final CompareView compare;
    private final TransportScene transport;
    private final TimelineScene timeline;
    private final NarratorScene narrator;
    private final RecordingBanner banner;
    private final InputBar input;
    private List<LaneScene> lanes = List.of();
    private List<Stage> stages = List.of();
    private boolean prints = true;
    private @Nullable Node shownBelow;
    private @Nullable Demo demo;
    private @Nullable Session shown;

    public StagePane(Messages messages, Consumer<Intent> send) {
        this.send = send;
        wording = new Wording(messages);
        measure = new FxTextMeasure(wording);
        runBar = new RunBar(messages, send);
        output = new OutputScene(messages);
        compare = new CompareView(messages, () -> send.accept(new Intent.CloseComparison()));
        var chronicles = new Chronicles(this::again);
        transport = new TransportScene(wording, measure, chronicles, send);
        timeline = new TimelineScene(wording, measure, chronicles, send);
        banner = new RecordingBanner(messages);
        input = new InputBar(messages, send);
        narrator = new NarratorScene(new NarratorView(wording));
        styled(this, "stage");
        setMinWidth(380);
        body.setOrientation(javafx.geometry.Orientation.VERTICAL);
        body.getItems().setAll(scene, output.view());
        body.heightProperty().addListener(_ -> share());
        SplitPane.setResizableWithParent(scene, true);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(runBar, banner, body, input, transport.view(), narrator.view());
        messages.localeProperty().addListener(_ -> redraw());
    }

    /// Puts further tools beside the timeline's own.
    public TimelineScene timeline() {
        return timeline;
    }

    public void render(Session session) {
        Session before = shown;
        shown = session;
        session.staged().ifPresent(found -> build(found, session));
        boolean any = session.staged().isPresent();
        getChildren().stream()
                .filter(child -> child != banner && child != input)
                .forEach(child -> Styles.show(child, any));
        if (!any) {
            demo = null;
            Styles.show(banner, false);
            Styles.show(input, false);
            return;
        }
        boolean jumped = jumped(before, session);
        runBar.render(session);
        banner.render(session);
        lanes.forEach(lane -> lane.render(session, jumped));
        output.render(session);
        renderBelow(session);
        timeline.render(session);
        input.render(session);
        transport.render(session);
        narrator.render(session);
    }

    private void build(Demo next, Session session) {
        var wanted = DemoStages.of(next, session.show().timeline().end());
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
        arrange(prints ? output.view() : null);
        if (another) {
            output.show(next);
        }
    }

    /// Several runs stand in place of the output, the scene of the last of them above; so does the
    /// timeline.
    private void renderBelow(Session session) {
        var comparison = session.work().trial().comparison();
        comparison.ifPresent(compare::show);
        boolean lines = session.show().transport().view().open();
        Node below =
                comparison.isPresent()
                        ? compare
                        : lines ? timeline.view() : prints ? output.view() : null;
        if (below != shownBelow) {
            arrange(below);
        }
    }

    private void arrange(@Nullable Node below) {
        shownBelow = below;
        var items = new ArrayList<Node>();
        if (!lanes.isEmpty()) {
            items.add(scene);
        }
        if (below != null) {
            items.add(below);
        }
        body.getItems().setAll(items);
        share();
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
        return new LaneScene(new LaneScene.Role(part, stage, first), view, measure, wording);
    }

    /// Gives the scene what it wishes for and the output the rest.
    private void share() {
        double height = body.getHeight();
        if (height > 0 && demo != null && !stages.isEmpty()) {
            int side = demo.parts().size();
            var rooms = stages.stream().map(stage -> stage.room(side)).toList();
            double wanted = Room.stacked(rooms).of(height);
            boolean lines = body.getItems().contains(timeline.view());
            body.setDividerPositions(lines ? Math.min(wanted, BESIDE_TIMELINE) : wanted);
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

    /// The chronicle of a long run has come further.
    private void again() {
        Session session = shown;
        if (session != null) {
            transport.render(session);
            timeline.render(session);
        }
    }

    private void resized() {
        Session session = shown;
        if (session != null) {
            lanes.forEach(lane -> lane.render(session, true));
        }
    }

    private void redraw() {
        lanes.forEach(lane -> lane.view().forget());
        timeline.view().forget();
    }
}
