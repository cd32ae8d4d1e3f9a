package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.Picture;
import forklore.ui.kit.Messages;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.LongConsumer;

/// The run in miniature, to be dragged through.
final class ScrubStrip extends Pane {
    private static final double PADDING = 6;
    private static final double KNOB = 9;
    private static final double TICK = 5;
    private static final long STEP = 100_000_000;

    private final Pane lanes = new Pane();
    private final Pane ticks = new Pane();
    private final Region head = styled(new Region(), "scrub-head");
    private final Region knob = styled(new Region(), "scrub-knob");
    private final LongConsumer seek;
    private @Nullable ShapeNodes nodes;
    private List<Long> markers = List.of();
    private double span = 1;
    private long now;
    private long end;

    ScrubStrip(Messages messages, LongConsumer seek) {
        this.seek = seek;
        styled(this, "scrub");
        lanes.setMouseTransparent(true);
        ticks.setMouseTransparent(true);
        head.setMouseTransparent(true);
        knob.setMouseTransparent(true);
        getChildren().addAll(lanes, ticks, head, knob);
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(messages.bind("transport.scrub"));
    }

    /// @param seconds the time that the whole width stands for, ns
    void showLanes(Picture picture, Wording wording, double seconds) {
        if (nodes == null) {
            nodes = new ShapeNodes(lanes, new ShapeViews(wording, _ -> {}), Motion.NONE);
        }
        span = Math.max(seconds, 1);
        nodes.show(picture.shapes(), false);
        place();
    }

    void showPosition(long moment, long last) {
        now = moment;
        end = last;
        place();
    }

    /// Marks the moments that are worth a halt, ns since the run's start.
    void showMarkers(List<Long> next) {
        if (!next.equals(markers)) {
            markers = List.copyOf(next);
            ticks.getChildren().clear();
            for (int i = 0; i < markers.size(); i++) {
                Region tick = styled(new Region(), "scrub-tick");
                tick.setManaged(false);
                ticks.getChildren().add(tick);
            }
            place();
        }
    }

    void onResized(Runnable action) {
        widthProperty().addListener(_ -> action.run());
    }

    double innerWidth() {
        return Math.max(0, getWidth() - 2 * PADDING);
    }

    double innerHeight() {
        return Math.max(0, getHeight() - 2 * PADDING);
    }

    @Override
    protected void layoutChildren() {
        lanes.resizeRelocate(PADDING, PADDING, innerWidth(), innerHeight());
        place();
    }

    private void place() {
        double x = PADDING + Math.clamp(now / span, 0, 1) * innerWidth();
        head.resizeRelocate(x - 1, 1, 2, getHeight() - 2);
        knob.resizeRelocate(x - KNOB / 2, 0, KNOB, KNOB);
        for (int i = 0; i < markers.size(); i++) {
            double tick = PADDING + markers.get(i) / span * innerWidth();
            ticks.getChildren().get(i).resizeRelocate(tick - 0.5, getHeight() - TICK - 1, 1, TICK);
        }
        head.setVisible(end > 0);
        knob.setVisible(end > 0);
    }

    private void drag(MouseEvent event) {
        requestFocus();
        double fraction = innerWidth() <= 0 ? 0 : (event.getX() - PADDING) / innerWidth();
        seek.accept(Math.clamp((long) (fraction * span), 0, end));
    }

    private void key(KeyEvent event) {
        long step =
                switch (event.getCode()) {
                    case LEFT -> -STEP;
                    case RIGHT -> STEP;
                    default -> 0;
                };
        if (step != 0) {
            seek.accept(Math.clamp(now + step, 0, end));
            event.consume();
        }
    }
}
