package forklore.ui;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.picture.Stage;
import forklore.session.Intent;
import forklore.session.OwnProgram;
import forklore.session.Session;
import forklore.session.Show;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.lesson.RunBar;
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
import java.util.Optional;
import java.util.function.Consumer;

/// The right column: run bar, scene, output, transport, narrator.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
final class StagePane extends VBox {
    private static final double SCENE = 0.6;
    private static final double STACKED = 0.74;
    private static final long JUMP = 400_000_000;

    private final Messages messages;
    private final Consumer<Intent> send;
    private final Wording wording;
    private final FxTextMeasure measure;
    private final RunBar runBar;
    private final HBox scene = styled(new HBox(), "scene");
    private final SplitPane body = styled(new SplitPane(), "stage-body");
    private final OutputScene output;
    private final CompareView compare;
    private final TransportScene transport;
    private final NarratorScene narrator;
    private final RecordingBanner banner;
    private List<LaneScene> lanes = List.of();
    private List<Stage> stages = List.of();
    private boolean prints = true;
    private @Nullable Demo demo;
    private @Nullable Session shown;

    StagePane(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        wording = new Wording(messages);
        measure = new FxTextMeasure(wording);
        runBar = new RunBar(messages, send);
        output = new OutputScene(messages);
        compare = new CompareView(messages, () -> send.accept(new Intent.CloseComparison()));
        transport = new TransportScene(messages, wording, measure, send);
        banner = new RecordingBanner(messages);
        narrator = new NarratorScene(new NarratorView(wording));
        styled(this, "stage");
        setMinWidth(380);
        body.setOrientation(javafx.geometry.Orientation.VERTICAL);
        body.getItems().setAll(scene, output.view());
        body.heightProperty().addListener(_ -> share());
        SplitPane.setResizableWithParent(scene, true);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(runBar, banner, body, transport.view(), narrator.view());
        messages.localeProperty().addListener(_ -> redraw());
    }

    void render(Session session) {
        Session before = shown;
        shown = session;
        session.staged().filter(found -> found != demo).ifPresent(this::build);
        boolean any = session.staged().isPresent();
        getChildren().stream()
                .filter(child -> child != banner)
                .forEach(child -> Styles.show(child, any));
        if (!any) {
            demo = null;
            Styles.show(banner, false);
            return;
        }
        boolean jumped = jumped(before, session);
        runBar.render(session);
        banner.render(session);
        lanes.forEach(lane -> lane.render(session, jumped));
        output.render(session);
        renderComparison(session);
        transport.render(session);
        narrator.render(session);
    }

    private void build(Demo next) {
        demo = next;
        stages = next.stages().stream().map(Stages::of).flatMap(Optional::stream).toList();
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
        prints = stages.size() < next.stages().size() || lanes.isEmpty();
        arrange(prints ? output.view() : null);
        output.show(next);
    }

    /// Several runs stand in place of the output, the scene of the last of them above.
    private void renderComparison(Session session) {
        var comparison = session.work().trial().comparison();
        comparison.ifPresent(compare::show);
        Node below = comparison.isPresent() ? compare : prints ? output.view() : null;
        if (below == null ? body.getItems().contains(compare) : !body.getItems().contains(below)) {
            arrange(below);
        }
    }

    private void arrange(@Nullable Node below) {
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
        boolean own = shown != null && shown.lesson().filter(OwnProgram::isOwn).isPresent();
        var role = new LaneScene.Role(part, stage, first, first || !own);
        return new LaneScene(role, view, measure, wording);
    }

    /// Gives the scene what its stages wish for and the output the rest. One that takes what it
    /// gets gets more with another below it.
    private void share() {
        double height = body.getHeight();
        if (height > 0 && demo != null) {
            boolean beside = demo.parts().size() > 1;
            var wishes = stages.stream().map(Stage::wish).toList();
            double most =
                    wishes.stream()
                            .mapToDouble(wish -> beside ? wish.upright() : wish.height())
                            .sum();
            boolean taller = wishes.stream().anyMatch(wish -> wish.upright() > wish.height());
            double limit = wishes.size() > 1 || (beside && taller) ? STACKED : SCENE;
            body.setDividerPositions(Math.min(limit, most / height));
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
            lanes.forEach(lane -> lane.render(session, true));
        }
    }

    private void redraw() {
        lanes.forEach(lane -> lane.view().forget());
    }
}
