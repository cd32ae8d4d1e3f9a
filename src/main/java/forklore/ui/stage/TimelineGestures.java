package forklore.ui.stage;

import forklore.picture.time.Chart;
import forklore.picture.time.Stretch;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What mouse, wheel and keys do to the timeline.
final class TimelineGestures {
    private static final double ZOOM_STEP = 1.25;
    private static final double WHEEL = 240;
    private static final double PAN = 0.15;

    private final TimelineCanvas canvas;
    private final TimelineView view;
    private double pressedX;
    private double pressedY;
    private double draggedTo;
    private double draggedDown;

    TimelineGestures(TimelineCanvas canvas, TimelineView view) {
        this.canvas = canvas;
        this.view = view;
    }

    void listen() {
        canvas.setOnScroll(this::wheel);
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnMouseMoved(event -> view.hover(event.getX(), event.getY()));
        canvas.setOnMouseExited(_ -> view.hoverEnds());
        canvas.setOnKeyPressed(this::key);
    }

    private void wheel(ScrollEvent event) {
        Chart chart = canvas.chart();
        if (chart == null) {
            return;
        }
        event.consume();
        if (event.getX() < chart.stretch().left() || event.isControlDown()) {
            view.scroll(-event.getDeltaY());
        } else if (event.getDeltaX() != 0) {
            pan(-event.getDeltaX() / chart.stretch().width());
        } else {
            zoom(Math.exp(-event.getDeltaY() / WHEEL), event.getX());
        }
    }

    /// @param factor how much longer the time that is looked at becomes
    /// @param x what stays where it is
    void zoom(double factor, double x) {
        Chart chart = canvas.chart();
        if (chart == null) {
            return;
        }
        Stretch s = chart.stretch();
        double share = Math.clamp((x - s.left()) / s.width(), 0, 1);
        double length = (s.to() - s.from()) * factor;
        double still = s.from() + share * (s.to() - s.from());
        long from = Math.round(still - share * length);
        view.look(from, from + Math.round(length));
    }

    /// @param share of the time that is looked at; later if above 0
    private void pan(double share) {
        Chart chart = canvas.chart();
        if (chart != null) {
            Stretch s = chart.stretch();
            long by = Math.round((s.to() - s.from()) * share);
            view.look(s.from() + by, s.to() + by);
        }
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        draggedTo = pressedX;
        draggedDown = pressedY;
    }

    private void dragged(MouseEvent event) {
        Chart chart = canvas.chart();
        if (chart == null || event.isStillSincePress()) {
            return;
        }
        pan((draggedTo - event.getX()) / chart.stretch().width());
        view.scroll(draggedDown - event.getY());
        draggedTo = event.getX();
        draggedDown = event.getY();
    }

    private void clicked(MouseEvent event) {
        Chart chart = canvas.chart();
        if (chart == null
                || !event.isStillSincePress()
                || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getX() < chart.stretch().left()) {
            chart.rowAt(event.getY() - TimelineCanvas.SCALE).ifPresent(view::toggle);
        } else {
            view.seek(chart.stretch().t(event.getX()));
        }
    }

    private void key(KeyEvent event) {
        Chart chart = canvas.chart();
        if (chart == null || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> pan(-PAN);
            case RIGHT -> pan(PAN);
            case PLUS, EQUALS, ADD -> zoom(1 / ZOOM_STEP, view.headX());
            case MINUS, SUBTRACT -> zoom(ZOOM_STEP, view.headX());
            case DIGIT0, NUMPAD0 -> view.look(0, 0);
            case UP -> view.choose(-1);
            case DOWN -> view.choose(1);
            case ENTER -> view.toggle(canvas.chosen());
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
