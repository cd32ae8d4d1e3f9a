package forklore.ui.stage;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.util.Duration;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// How nodes come, move and go: once, briefly, and never blinking.
final class Motion {
    /// No motion at all: everything is where it is.
    static final Motion NONE = new Motion(() -> true);

    private static final Duration MOVE = Duration.millis(300);
    private static final Duration APPEAR = Duration.millis(220);
    private static final Duration VANISH = Duration.millis(160);
    private static final Interpolator EASE = Interpolator.EASE_OUT;
    private static final double SLIDE = 8;

    private final Map<Node, Animation> running = new HashMap<>();
    private final BooleanSupplier reduced;

    /// @param reduced whether the user asked for no motion
    Motion(BooleanSupplier reduced) {
        this.reduced = reduced;
    }

    void appear(Node node, boolean moving) {
        if (!moving || reduced.getAsBoolean()) {
            return;
        }
        node.setOpacity(0);
        node.setTranslateY(SLIDE);
        var fade = new FadeTransition(APPEAR, node);
        fade.setToValue(1);
        play(node, new ParallelTransition(fade, glide(node, APPEAR)), () -> {});
    }

    /// Puts the node at its new place, and lets it be seen getting there.
    void move(Node node, double x, double y, boolean moving) {
        double fromX = node.getLayoutX() + node.getTranslateX();
        double fromY = node.getLayoutY() + node.getTranslateY();
        node.relocate(x, y);
        if (!moving || reduced.getAsBoolean()) {
            settle(node);
            return;
        }
        stop(node);
        node.setOpacity(1);
        node.setTranslateX(fromX - node.getLayoutX());
        node.setTranslateY(fromY - node.getLayoutY());
        play(node, glide(node, MOVE), () -> {});
    }

    void vanish(Node node, boolean moving, Runnable gone) {
        stop(node);
        if (!moving || reduced.getAsBoolean()) {
            gone.run();
            return;
        }
        var fade = new FadeTransition(VANISH, node);
        fade.setToValue(0);
        play(node, fade, gone);
    }

    private static TranslateTransition glide(Node node, Duration time) {
        var glide = new TranslateTransition(time, node);
        glide.setToX(0);
        glide.setToY(0);
        glide.setInterpolator(EASE);
        return glide;
    }

    private void play(Node node, Animation animation, Runnable then) {
        stop(node);
        running.put(node, animation);
        animation.setOnFinished(
                _ -> {
                    running.remove(node, animation);
                    then.run();
                });
        animation.play();
    }

    private void stop(Node node) {
        Animation before = running.remove(node);
        if (before != null) {
            before.stop();
        }
    }

    private void settle(Node node) {
        stop(node);
        node.setTranslateX(0);
        node.setTranslateY(0);
        node.setOpacity(1);
    }
}
