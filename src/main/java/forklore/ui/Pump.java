package forklore.ui;

import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Store;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The only way onto the JavaFX thread: intents from anywhere are applied once per pulse.
///
/// It beats only while there is something to do: intents waiting, a run going on, or a replay
/// playing.
public final class Pump {
    /// So many events may wait for the next pulse before who tells them has to wait.
    private static final int MOST_EVENTS = 20_000;

    /// Whoever tells events waits no longer than this, ms: the thread that draws may be stuck.
    private static final long PATIENCE = 1_000;

    private final ConcurrentLinkedQueue<Queued> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(MOST_EVENTS);
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Store store;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    beat(now);
                }
            };

    public Pump(Session session, Consumer<forklore.session.Effect> runner) {
        store = new Store(session, runner);
    }

    /// Queues an intent; callable on any thread. A flood of events makes its teller wait until what
    /// was told before is drawn, so that it can't fill the memory.
    public void offer(Intent intent) {
        var queued = new Queued(intent, admit(intent));
        waiting.add(queued);
        wake();
    }

    /// @param permits of the room, given back once the intent is applied
    private record Queued(Intent intent, int permits) {}

    private int admit(Intent intent) {
        if (!(intent instanceof Intent.EventsArrived arrived)) {
            return 0;
        }
        int wanted = Math.min(MOST_EVENTS, arrived.events().size());
        try {
            return room.tryAcquire(wanted, PATIENCE, TimeUnit.MILLISECONDS) ? wanted : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /// Applies an intent at once; only on the JavaFX thread.
    public void send(Intent intent) {
        store.dispatch(intent);
        wake();
    }

    public Session session() {
        return store.session();
    }

    /// Calls the listener after every change, on the JavaFX thread.
    public void listen(Consumer<Session> listener) {
        store.listen(listener);
    }

    private void wake() {
        if (awake.compareAndSet(false, true)) {
            Platform.runLater(timer::start);
        }
    }

    private void beat(long now) {
        var intents = new ArrayList<Intent>();
        for (Queued next = waiting.poll(); next != null; next = waiting.poll()) {
            intents.add(next.intent());
            room.release(next.permits());
        }
        boolean quiet = intents.isEmpty() && !moving();
        intents.addFirst(new Intent.Tick(now));
        store.dispatch(List.copyOf(intents));
        if (quiet) {
            sleep();
        }
    }

    private void sleep() {
        timer.stop();
        awake.set(false);
        if (!waiting.isEmpty()) {
            wake();
        }
    }

    private boolean moving() {
        var show = store.session().show();
        return show.state().active() || show.transport().playing();
    }
}
