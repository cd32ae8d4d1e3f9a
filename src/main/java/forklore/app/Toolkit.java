package forklore.app;

import forklore.ui.kit.Fonts;

import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.logging.Logger;

/// Starts JavaFX, with a screen or without.
final class Toolkit {
    /// Kept, or the filter would be collected with its logger.
    private static final Logger LOG = Logger.getLogger("javafx");

    private Toolkit() {}

    /// Starts the toolkit that draws on the desktop.
    static void start() {
        // JavaFX runs from the class path here, on purpose: of no interest to a learner.
        LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        var ready = new CompletableFuture<Void>();
        Platform.startup(
                () -> {
                    Fonts.load();
                    ready.complete(null);
                });
        ready.join();
    }

    /// Starts the toolkit that draws into memory only; needs no display.
    static void startHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        start();
    }

    /// Calls on the JavaFX thread and waits for the result.
    static <T> T call(Supplier<T> action) throws InterruptedException {
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(action.get());
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }
}
