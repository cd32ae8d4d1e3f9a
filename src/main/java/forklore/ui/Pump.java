package forklore.ui;

import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Store;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The only way onto the JavaFX thread: intents from anywhere are applied once per pulse.
///
/// It beats only while there is something to do: intents waiting, a run going on, or a replay
/// playing.
public final class Pump {
    private final ConcurrentLinkedQueue<Intent> waiting = new ConcurrentLinkedQueue<>();
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

    /// Queues an intent; callable on any thread.
    public void offer(Intent intent) {
        waiting.add(intent);
        wake();
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
        for (Intent intent = waiting.poll(); intent != null; intent = waiting.poll()) {
            intents.add(intent);
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
