package forklore.ui.page;

import forklore.session.RunState;
import forklore.session.Session;
import forklore.ui.kit.Piecework;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

import java.util.Optional;

/// Turns the page to what matters: to the listing when a run begins, and to what happened when it
/// ends. A reader who touches the page in between is left alone.
final class PageGuide {
    private static final double ABOVE = 10;
    private static final double ENOUGH = 0.9;

    /// Room for the heading above what happened, px.
    private static final double HEADING = 64;

    private static final Duration TIME = Duration.millis(350);

    private final ScrollPane page;
    private final Piecework work;
    private final Timeline glide = new Timeline();
    private long run = -1;
    private String chosenAt = "";
    private boolean due;
    private Turn turn = Turn.NONE;

    private enum Turn {
        /// The page is the reader's.
        NONE,
        /// At the next frame: the run's beginning changes the page's layout.
        DUE,
        /// The listing is kept in its place while what is around it changes.
        KEPT,
        /// The listing is seen well enough as it is.
        SEEN
    }

    /// @param work makes the rest of the page, frame by frame
    PageGuide(ScrollPane page, Piecework work) {
        this.page = page;
        this.work = work;
        page.addEventFilter(ScrollEvent.SCROLL, _ -> leave());
        page.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> leave());
        page.addEventFilter(KeyEvent.KEY_PRESSED, _ -> leave());
    }

    /// Turns the page to an exercise that has just been chosen; what stood in its place before may
    /// have been much longer.
    ///
    /// @param place of what is in view
    void choose(String place, Optional<Node> chosen) {
        due |= !place.equals(chosenAt);
        chosenAt = place;
        if (due && chosen.isPresent()) {
            due = false;
            work.add(() -> turn(chosen.get()));
        }
    }

    private void turn(Node chosen) {
        page.applyCss();
        page.layout();
        page.setVvalue(value(place(chosen).getMinY() - ABOVE));
    }

    /// @param listing the listing of the demo in view, if it is on the page
    /// @param happened what tells of its run, if it is on the page
    void follow(Session session, Optional<Node> listing, Optional<Node> happened) {
        boolean exercise = session.exercise().isPresent();
        if (session.show().run() != run) {
            turn = run < 0 ? Turn.NONE : Turn.DUE;
            run = session.show().run();
            return;
        }
        switch (session.show().state()) {
            case RunState.Starting _, RunState.Running _, RunState.Stopping _ ->
                    listing.ifPresent(this::turnTo);
            case RunState.Ended _ -> {
                if (turn != Turn.NONE && session.show().state().finished()) {
                    // The sentences are new: their places are known once they are laid out.
                    boolean reduced = session.look().reducedMotion();
                    happened.ifPresent(node -> work.add(() -> bring(node, exercise, reduced)));
                }
                turn = Turn.NONE;
            }
            case RunState.Idle _ -> turn = Turn.NONE;
        }
    }

    /// Leaves the page as it is from now on: it is another one, or the reader has taken over.
    void leave() {
        turn = Turn.NONE;
        due = false;
        glide.stop();
    }

    private void turnTo(Node listing) {
        if (turn == Turn.DUE) {
            turn = partlyHidden(listing) ? Turn.KEPT : Turn.SEEN;
        }
        if (turn == Turn.KEPT) {
            page.setVvalue(value(place(listing).getMinY() - ABOVE));
        }
    }

    /// @param gently no further than needed, so that the listing above stays in view
    private void bring(Node happened, boolean gently, boolean reduced) {
        page.applyCss();
        page.layout();
        if (!happened.isVisible() || !partlyHidden(happened)) {
            return;
        }
        double top = place(happened).getMinY() - HEADING;
        double least = place(happened).getMaxY() + ABOVE - height();
        double target = value(gently ? Math.min(top, least) : top);
        if (reduced) {
            page.setVvalue(target);
            return;
        }
        glide.getKeyFrames()
                .setAll(
                        new KeyFrame(
                                TIME,
                                new KeyValue(
                                        page.vvalueProperty(), target, Interpolator.EASE_BOTH)));
        glide.playFromStart();
    }

    private boolean partlyHidden(Node node) {
        Bounds at = place(node);
        double top = page.getVvalue() * hidden();
        double seen = Math.min(at.getMaxY(), top + height()) - Math.max(at.getMinY(), top);
        return height() > 0 && seen < ENOUGH * Math.min(at.getHeight(), height());
    }

    /// Where on the page it is, px.
    private Bounds place(Node node) {
        Node content = page.getContent();
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /// Where the page stands with this at its top, as its scroll bar tells it.
    private double value(double top) {
        return hidden() <= 0 ? 0 : Math.clamp(top / hidden(), 0, 1);
    }

    private double height() {
        return page.getViewportBounds().getHeight();
    }

    /// How much of the page is out of view, px.
    private double hidden() {
        return page.getContent().getLayoutBounds().getHeight() - height();
    }
}
