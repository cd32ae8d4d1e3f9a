package forklore.ui.kit;

import javafx.animation.AnimationTimer;

import java.util.ArrayDeque;

/// Work that is done piece by piece, a few pieces a frame, so that no frame waits for all of it:
/// what a click asked for is seen at once, the rest follows.
///
/// Belongs to the JavaFX thread. A piece may order further ones.
public final class Piecework {
    /// For making nodes, ns a frame. Styling and laying them out, in the same frame, takes several
    /// times as long.
    private static final long SHARE = 3_000_000;

    private final ArrayDeque<Runnable> pieces = new ArrayDeque<>();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    work();
                }
            };

    /// Orders a piece after all others.
    public void add(Runnable piece) {
        pieces.addLast(piece);
        timer.start();
    }

    /// Orders a piece before all others, in the next frame at the earliest.
    public void next(Runnable piece) {
        pieces.addFirst(piece);
        timer.start();
    }

    /// Forgets what is not done yet.
    public void clear() {
        pieces.clear();
        timer.stop();
    }

    public boolean isDone() {
        return pieces.isEmpty();
    }

    private void work() {
        long began = System.nanoTime();
        int before;
        do {
            before = pieces.size();
            Runnable piece = pieces.poll();
            if (piece == null) {
                timer.stop();
                return;
            }
            piece.run();
        } while (pieces.size() < before && System.nanoTime() - began < SHARE);
    }
}
