package forklore.ui.run;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.Parameter;
import forklore.run.Availability;
import forklore.session.Edits;
import forklore.session.Intent;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Values;
import forklore.ui.kit.Glyph;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Run, Stop, the demo's parameters, and what runs it.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
public final class RunBar extends VBox {
    private final Messages messages;
    private final Consumer<Intent> send;
    private final Button run = styled(new Button("", Glyph.PLAY.node(12)), "run-button");
    private final Button stop = styled(new Button("", Glyph.STOP.node(11)), "plain-button");
    private final RunExtras extras;
    private final StartMethodControl method;
    private final HBox parameters = styled(new HBox(), "parameters");
    private final HBox row;
    private final Label badge = styled(new Label(), "badge");
    private final Tooltip badgeTip = new Tooltip();
    private final Tooltip stopTip = new Tooltip();
    private final Map<String, ParameterControl> controls = new LinkedHashMap<>();
    private boolean engine;
    private @Nullable Demo demo;
    private @Nullable Language language;

    public RunBar(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        styled(this, "run-rows");
        run.setId("run");
        stop.setId("stop");
        run.setMinWidth(USE_PREF_SIZE);
        stop.setMinWidth(USE_PREF_SIZE);
        badge.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(_ -> send.accept(new Intent.RunDemo()));
        stop.setOnAction(_ -> send.accept(new Intent.StopRun()));
        stop.textProperty().bind(messages.bind("run.stop"));
        stop.accessibleTextProperty().bind(messages.bind("run.stop"));
        stopTip.textProperty().bind(messages.bind("run.stop"));
        badge.setTooltip(badgeTip);
        parameters.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        extras = new RunExtras(messages, send);
        method = new StartMethodControl(messages, send);
        row = styled(new HBox(run, stop, extras, parameters, gap, badge), "run-bar");
        row.setMinWidth(0);
        getChildren().add(row);
    }

    /// Where there is little room the badge gives way first, then the words on the buttons beside
    /// Run; only then do the parameters stand below.
    @Override
    protected void layoutChildren() {
        tight(false);
        double badgeless = buttons();
        boolean tight = badgeless > getWidth();
        tight(tight);
        boolean beside = !tight || buttons() <= getWidth();
        if (!beside) {
            tight(false);
        }
        double whole = badgeless + badge.prefWidth(-1) + row.getSpacing();
        Styles.show(badge, engine && (!beside || whole <= getWidth()));
        if (beside != row.getChildren().contains(parameters)) {
            ((Pane) parameters.getParent()).getChildren().remove(parameters);
            if (beside) {
                row.getChildren().add(3, parameters);
            } else {
                getChildren().add(parameters);
            }
        }
        super.layoutChildren();
    }

    private void tight(boolean tight) {
        stop.setContentDisplay(tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        stop.setTooltip(tight ? stopTip : null);
        extras.tight(tight);
    }

    /// The width of everything in one row but the badge, px.
    private double buttons() {
        double gap = row.getSpacing();
        return run.prefWidth(-1)
                + gap
                + stop.prefWidth(-1)
                + gap
                + (extras.isManaged() ? extras.prefWidth(-1) + gap : 0)
                + parameters.prefWidth(-1)
                + gap;
    }

    public void render(Session session) {
        build(session);
        RunState state = session.show().state();
        run.setText(messages.text(label(state)));
        run.setDisable(session.demo().isEmpty() || unavailable(session));
        stop.setDisable(!state.active() || state instanceof RunState.Stopping);
        Map<String, String> values = Values.inUse(session);
        controls.forEach((id, control) -> control.show(values.getOrDefault(id, "")));
        extras.render(session);
        method.render(session);
        showBadge(session);
    }

    private static String label(RunState state) {
        return switch (state) {
            case RunState.Idle _ -> "run.run";
            case RunState.Starting _ -> "run.starting";
            case RunState.Running _, RunState.Stopping _, RunState.Ended _ -> "run.again";
        };
    }

    private static boolean unavailable(Session session) {
        Availability info = session.engines().get(session.place().engine());
        boolean played = session.demo().flatMap(demo -> Edits.recording(session, demo)).isPresent();
        return info != null && !info.available() && !played;
    }

    private void showBadge(Session session) {
        Availability info = session.engines().get(session.place().engine());
        engine = info != null && session.demo().isPresent();
        if (info != null) {
            badge.setText(
                    info.runtime().isEmpty()
                            ? session.place().engine().code()
                            : shortened(info.runtime()));
            badgeTip.setText(
                    info.available()
                            ? messages.text("run.engine", info.runtime())
                            : info.reason().in(session.look().language()));
        }
    }

    /// `Java 25.0.1` as `Java 25`.
    private static String shortened(String runtime) {
        return runtime.replaceFirst("^(Java \\d+)\\..*", "$1");
    }

    private void build(Session session) {
        Demo next = session.demo().orElse(null);
        if (next == demo && session.look().language().equals(language)) {
            return;
        }
        demo = next;
        language = session.look().language();
        controls.clear();
        parameters.getChildren().clear();
        if (next != null) {
            next.parameters().forEach(this::add);
        }
        parameters.getChildren().add(method);
    }

    private void add(Parameter parameter) {
        Language here = language == null ? Language.EN : language;
        var control =
                new ParameterControl(
                        parameter,
                        here,
                        messages,
                        value -> send.accept(new Intent.SetParameter(parameter.id(), value)));
        controls.put(parameter.id(), control);
        parameters.getChildren().add(control);
    }
}
