package forklore.ui.lesson;

import forklore.session.Guess;
import forklore.session.RunState;
import forklore.session.Session;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import java.util.Optional;
import java.util.OptionalDouble;

/// Turns the page to what matters: to the listing when a run begins, and back to the prediction
/// when it ends. A reader who scrolls in between is left alone.
final class PageGuide {
    private static final double ABOVE = 10;

    private final ScrollPane page;
    private long run = -1;
    private double turnedTo;

    /// Whether the page is to be turned at the next frame: the run's beginning changes its layout.
    private boolean due;

    private OptionalDouble back = OptionalDouble.empty();

    PageGuide(ScrollPane page) {
        this.page = page;
    }

    /// @param listing the listing of the demo in view, if it is on the page
    void follow(Session session, Optional<Node> listing) {
        boolean first = run < 0;
        boolean fresh = session.show().run() != run;
        run = session.show().run();
        if (fresh) {
            due = !first;
            back = OptionalDouble.empty();
        }
        boolean active = session.show().state().active();
        if (due && active && !fresh) {
            due = false;
            listing.filter(this::partlyHidden).ifPresent(this::turnTo);
        } else if (session.show().state() instanceof RunState.Ended) {
            if (session.work().guess() instanceof Guess.Chosen && page.getVvalue() == turnedTo) {
                back.ifPresent(this::scroll);
            }
            back = OptionalDouble.empty();
            due = false;
        }
    }

    /// Forgets a page that is no longer there.
    void leave() {
        back = OptionalDouble.empty();
    }

    private void turnTo(Node listing) {
        double from = page.getVvalue() * hidden();
        scroll(place(listing).getMinY() - ABOVE);
        turnedTo = page.getVvalue();
        back = OptionalDouble.of(from);
    }

    private boolean partlyHidden(Node listing) {
        Bounds at = place(listing);
        double top = page.getVvalue() * hidden();
        double seen = Math.min(at.getMaxY(), top + height()) - Math.max(at.getMinY(), top);
        return height() > 0 && seen < 0.9 * Math.min(at.getHeight(), height());
    }

    /// Where on the page it is, px.
    private Bounds place(Node node) {
        Node content = page.getContent();
        return content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    private void scroll(double top) {
        page.setVvalue(hidden() <= 0 ? 0 : Math.clamp(top / hidden(), 0, 1));
    }

    private double height() {
        return page.getViewportBounds().getHeight();
    }

    /// How much of the page is out of view, px.
    private double hidden() {
        return page.getContent().getBoundsInLocal().getHeight() - height();
    }
}
