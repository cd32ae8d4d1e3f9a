package forklore.ui.page;

import forklore.session.Guess;
import forklore.session.RunState;
import forklore.session.Session;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.Optional;

/// Turns the page to what matters: to the listing when a run begins, and back to the prediction
/// when it ends. A reader who touches the page in between is left alone.
final class PageGuide {
    private static final double ABOVE = 10;
    private static final double ENOUGH = 0.9;

    private final ScrollPane page;
    private long run = -1;
    private Turn turn = Turn.NONE;

    /// Where the page stood before, px.
    private double before;

    private enum Turn {
        NONE,
        /// At the next frame: the run's beginning changes the page's layout.
        DUE,
        /// The listing is kept in its place while what is around it changes.
        DONE
    }

    PageGuide(ScrollPane page) {
        this.page = page;
        page.addEventFilter(ScrollEvent.SCROLL, _ -> leave());
        page.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> leave());
        page.addEventFilter(KeyEvent.KEY_PRESSED, _ -> leave());
    }

    /// @param listing the listing of the demo in view, if it is on the page
    void follow(Session session, Optional<Node> listing) {
        if (session.show().run() != run) {
            turn = run < 0 ? Turn.NONE : Turn.DUE;
            run = session.show().run();
            return;
        }
        switch (session.show().state()) {
            case RunState.Starting _, RunState.Running _, RunState.Stopping _ ->
                    listing.ifPresent(this::turnTo);
            case RunState.Ended _ -> turnBack(session);
            case RunState.Idle _ -> turn = Turn.NONE;
        }
    }

    /// Leaves the page as it is from now on: it is another one, or the reader has taken over.
    void leave() {
        turn = Turn.NONE;
    }

    private void turnTo(Node listing) {
        if (turn == Turn.DUE) {
            turn = partlyHidden(listing) ? Turn.DONE : Turn.NONE;
            before = page.getVvalue() * hidden();
        }
        if (turn == Turn.DONE) {
            scroll(place(listing).getMinY() - ABOVE);
        }
    }

    private void turnBack(Session session) {
        boolean guessed = session.work().guess() instanceof Guess.Chosen;
        if (turn == Turn.DONE && guessed) {
            scroll(before);
        }
        turn = Turn.NONE;
    }

    private boolean partlyHidden(Node listing) {
        Bounds at = place(listing);
        double top = page.getVvalue() * hidden();
        double seen = Math.min(at.getMaxY(), top + height()) - Math.max(at.getMinY(), top);
        return height() > 0 && seen < ENOUGH * Math.min(at.getHeight(), height());
    }

    /// Where on the page it is, px.
    private Bounds place(Node node) {
        Node content = page.getContent();
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private void scroll(double top) {
        page.setVvalue(hidden() <= 0 ? 0 : Math.clamp(top / hidden(), 0, 1));
    }

    private double height() {
        return page.getViewportBounds().getHeight();
    }

    /// How much of the page is out of view, px.
    private double hidden() {
        return page.getContent().getLayoutBounds().getHeight() - height();
    }
}
