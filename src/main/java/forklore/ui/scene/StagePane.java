package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.run.InputBar;
import forklore.ui.run.RunBar;
import forklore.ui.stage.FxTextMeasure;
import forklore.ui.stage.NarratorView;
import forklore.ui.stage.Wording;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The right column: run bar, scene, output, transport, narrator.
public final class StagePane extends VBox {
    private final RunBar runBar;
    private final StageBody body;
    private final TransportScene transport;
    private final NarratorScene narrator;
    private final RecordingBanner banner;
    private final CircleBanner circle;
    private final InputBar input;

    /// How tall the output is below what stands in the place of the pictures, px.
    private static final double SMALL = 132;

    private @Nullable Region board;

    public StagePane(Messages messages, Consumer<Intent> send) {
        var wording = new Wording(messages);
        runBar = new RunBar(messages, send);
        var chronicles = new Chronicles();
        body = new StageBody(messages, chronicles, send);
        transport = new TransportScene(wording, new FxTextMeasure(wording), chronicles, send);
        banner = new RecordingBanner(messages);
        circle = new CircleBanner(messages, send);
        input = new InputBar(messages, send);
        narrator = new NarratorScene(new NarratorView(wording));
        styled(this, "stage");
        setMinWidth(380);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren()
                .addAll(runBar, banner, circle, body, input, transport.view(), narrator.view());
    }

    /// The timeline, for those who put further tools beside its own.
    public TimelineScene timeline() {
        return body.timeline();
    }

    /// Puts something in the place of the pictures. Whoever it is decides when it is seen.
    public void stand(Region next) {
        board = next;
        getChildren().add(getChildren().indexOf(body), next);
        VBox.setVgrow(next, Priority.ALWAYS);
    }

    /// What stands in the place of the pictures leaves the rest only what it needs.
    private void share(Session session) {
        boolean beside = board != null && board.isVisible();
        boolean small = beside && !session.show().transport().view().open();
        body.setMinHeight(small ? SMALL : USE_COMPUTED_SIZE);
        body.setPrefHeight(small ? SMALL : USE_COMPUTED_SIZE);
        VBox.setVgrow(body, small ? Priority.NEVER : Priority.ALWAYS);
    }

    public void render(Session session) {
        share(session);
        boolean any = session.staged().isPresent();
        getChildren().stream()
                .filter(
                        child ->
                                child != banner
                                        && child != circle
                                        && child != input
                                        && !child.equals(board))
                .forEach(child -> Styles.show(child, any));
        body.render(session);
        if (!any) {
            Styles.show(banner, false);
            Styles.show(circle, false);
            Styles.show(input, false);
            return;
        }
        runBar.render(session);
        banner.render(session);
        circle.render(session);
        input.render(session);
        transport.render(session);
        narrator.render(session);
    }
}
