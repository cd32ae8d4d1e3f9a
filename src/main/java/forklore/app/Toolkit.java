package forklore.app;

import forklore.ui.kit.Fonts;
import forklore.ui.kit.Theme;

import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Logger;

/// Starts JavaFX, with a screen or without.
public final class Toolkit {
    /// Kept, or the filter would be collected with its logger.
    private static final Logger LOG = Logger.getLogger("javafx");

    private Toolkit() {}

    /// Starts the toolkit that draws on the desktop, and calls the action on its thread.
    ///
    /// @return what the action returned
    public static <T> T start(Supplier<T> action) {
        // JavaFX runs from the class path here, on purpose: of no interest to a learner.
        LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        var result = new CompletableFuture<T>();
        Platform.startup(
                () -> {
                    try {
                        Fonts.load();
                        Theme.load();
                        result.complete(action.get());
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                });
        return result.join();
    }

    /// Ends the toolkit; it cannot be started again.
    public static void stop() {
        Platform.exit();
    }

    /// The same with a toolkit that draws into memory only; needs no display.
    public static <T> T startHeadless(Supplier<T> action) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return start(action);
    }
}
