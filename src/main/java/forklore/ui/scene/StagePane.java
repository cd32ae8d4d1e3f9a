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
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// The right column: run bar, scene, output, transport, narrator.
public final class StagePane extends VBox {
    private final RunBar runBar;
    private final StageBody body;
    private final TransportScene transport;
    private final NarratorScene narrator;
    private final RecordingBanner banner;
    private final InputBar input;

    public StagePane(Messages messages, Consumer<Intent> send) {
        var wording = new Wording(messages);
        runBar = new RunBar(messages, send);
        body = new StageBody(messages, send);
        transport = new TransportScene(messages, wording, new FxTextMeasure(wording), send);
        banner = new RecordingBanner(messages);
        input = new InputBar(messages, send);
        narrator = new NarratorScene(new NarratorView(wording));
        styled(this, "stage");
        setMinWidth(380);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(runBar, banner, body, input, transport.view(), narrator.view());
    }

    public void render(Session session) {
        boolean any = session.staged().isPresent();
        getChildren().stream()
                .filter(child -> child != banner && child != input)
                .forEach(child -> Styles.show(child, any));
        body.render(session);
        if (!any) {
            Styles.show(banner, false);
            Styles.show(input, false);
            return;
        }
        runBar.render(session);
        banner.render(session);
        input.render(session);
        transport.render(session);
        narrator.render(session);
    }
}
