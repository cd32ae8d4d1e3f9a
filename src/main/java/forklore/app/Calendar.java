package forklore.app;

import forklore.session.Intent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tells the session that another day has begun, so that questions become due in a window that
/// stays open overnight.
final class Calendar implements AutoCloseable {
    /// A computer may sleep past midnight, so there is no waiting for it.
    private static final long LOOK_S = 60;

    private final Clock clock;
    private final Consumer<Intent> offer;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("calendar").daemon().factory());
    private LocalDate day;

    /// @param offer takes intents from any thread
    Calendar(Clock clock, Consumer<Intent> offer) {
        this.clock = clock;
        this.offer = offer;
        day = today();
        var _ = looking.scheduleAtFixedRate(this::look, LOOK_S, LOOK_S, TimeUnit.SECONDS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Looks whether the day is another one.
    final synchronized void look() {
        LocalDate now = today();
        if (!now.equals(day)) {
            day = now;
            offer.accept(new Intent.DayBegan(now));
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
