package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.Picture;
import forklore.ui.kit.Glyph;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

import java.util.List;
import java.util.Locale;

/// Time travel: back and forth through a run, live or over.
public final class TransportView extends HBox {
    private static final double[] SPEEDS = {0.25, 0.5, 1, 2, 4};

    private final Messages messages;
    private final Actions actions;
    private final Button start;
    private final Button back;
    private final Button play;
    private final Button forward;
    private final Button end;
    private final ScrubStrip strip;
    private final Label time = styled(new Label(), "transport-time");
    private final MenuButton speed = styled(new MenuButton(), "speed");
    private final ToggleButton halts;
    private final HBox mode = styled(new HBox(), "mode");
    private final Label modeText = new Label();
    private final Region playGlyph = Glyph.PLAY.node(12);
    private final Region pauseGlyph = Glyph.PAUSE.node(12);

    /// Where in a run the stage stands.
    ///
    /// @param now the moment shown, ns since the run's start
    /// @param end the last moment known, ns
    public record Position(long now, long end, Mode mode, boolean playing, double speed) {}

    /// What the moment shown is.
    public enum Mode {
        NOTHING,
        LIVE,
        REPLAY
    }

    /// What the controls ask for.
    public interface Actions {
        void seek(long t);

        void step(int direction);

        void toStart();

        void toEnd();

        void playOrPause();

        void speed(double factor);

        void pauseOnMarkers(boolean pausing);
    }

    public TransportView(Messages messages, Actions actions) {
        this.messages = messages;
        this.actions = actions;
        start = button(Glyph.TO_START, "transport.start", actions::toStart);
        back = button(Glyph.BACK, "transport.back", () -> actions.step(-1));
        play = button(Glyph.PLAY, "transport.play", actions::playOrPause);
        forward = button(Glyph.FORWARD, "transport.forward", () -> actions.step(1));
        end = button(Glyph.TO_END, "transport.end", actions::toEnd);
        halts = halts();
        strip = new ScrubStrip(messages, actions::seek);
        HBox.setHgrow(strip, Priority.ALWAYS);
        fillSpeeds();
        mode.getChildren().addAll(styled(new Circle(4), "mode-dot"), modeText);
        styled(this, "transport");
        var keys = styled(new HBox(start, back, play, forward, end), "transport-keys");
        getChildren().addAll(keys, strip, halts, time, speed, mode);
        time.setMinWidth(USE_PREF_SIZE);
        mode.setMinWidth(USE_PREF_SIZE);
        speed.setMinWidth(USE_PREF_SIZE);
        keys.setMinWidth(USE_PREF_SIZE);
    }

    public void show(Position position) {
        boolean nothing = position.mode() == Mode.NOTHING;
        for (Button button : new Button[] {start, back, play, forward, end}) {
            button.setDisable(nothing);
        }
        strip.setDisable(nothing);
        time.setText(seconds(position.now()));
        play.setGraphic(position.playing() ? pauseGlyph : playGlyph);
        speed.setText(times(position.speed()));
        showMode(position.mode());
        strip.showPosition(position.now(), position.end());
    }

    /// Draws the lanes of the strip; its width is [#stripWidth].
    public void showLanes(Picture picture, Wording wording, double span) {
        strip.showLanes(picture, wording, span);
    }

    /// Marks the moments that are worth a halt.
    ///
    /// @param pausing whether playing halts there
    public void showMarkers(List<Long> moments, boolean pausing) {
        strip.showMarkers(moments);
        halts.setSelected(pausing);
    }

    public double stripWidth() {
        return strip.innerWidth();
    }

    public double stripHeight() {
        return strip.innerHeight();
    }

    public void onResized(Runnable action) {
        strip.onResized(action);
    }

    private void showMode(Mode value) {
        modeText.setText(
                switch (value) {
                    case NOTHING -> "";
                    case LIVE -> messages.text("transport.live");
                    case REPLAY -> messages.text("transport.replay");
                });
        mode.setVisible(value != Mode.NOTHING);
        mode.pseudoClassStateChanged(Styles.CHOSEN, value == Mode.LIVE);
    }

    private Button button(Glyph glyph, String key, Runnable action) {
        Button button = styled(new Button("", glyph.node(12)), "icon-button");
        button.setOnAction(_ -> action.run());
        messages.explain(button, key);
        return button;
    }

    private ToggleButton halts() {
        var button = styled(new ToggleButton("", Icons.MARKERS.node()), "icon-button", "halts");
        button.setOnAction(_ -> actions.pauseOnMarkers(button.isSelected()));
        messages.explain(button, "transport.halts");
        return button;
    }

    private void fillSpeeds() {
        for (double factor : SPEEDS) {
            MenuItem item = new MenuItem(times(factor));
            item.setOnAction(_ -> actions.speed(factor));
            speed.getItems().add(item);
        }
        speed.accessibleTextProperty().bind(messages.bind("transport.speed"));
    }

    private static String times(double factor) {
        if (factor == 0.25) {
            return "1/4×";
        }
        return factor == 0.5 ? "1/2×" : String.format(Locale.ROOT, "%.0f×", factor);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%06.3f s", nanos / 1e9);
    }
}
