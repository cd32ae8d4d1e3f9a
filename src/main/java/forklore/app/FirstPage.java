package forklore.app;

import forklore.ui.Shell;

import javafx.animation.AnimationTimer;

import java.util.ArrayList;
import java.util.List;

/// Waits for the window's first page, so that nothing else takes the processors before it can be
/// read.
final class FirstPage extends AnimationTimer {
    /// Frames from one that is laid out to when it is painted.
    private static final int PAINTED = 3;

    private final Shell shell;
    private final List<Runnable> after = new ArrayList<>();
    private int left = PAINTED;

    /// Waits from its start on, until it is stopped.
    FirstPage(Shell shell) {
        this.shell = shell;
    }

    /// Does this, too, on the JavaFX thread once the page is whole and painted.
    void then(Runnable action) {
        after.add(action);
    }

    @Override
    public void handle(long now) {
        if (shell.isSettled()) {
            left--;
        }
        if (left < 0) {
            stop();
            after.forEach(Runnable::run);
        }
    }
}
