package forklore.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Holds the session. Not thread-safe: it belongs to the thread that draws.
public final class Store {
    private final Consumer<Effect> runner;
    private final List<Consumer<Session>> listeners = new ArrayList<>();
    private final ArrayDeque<Intent> waiting = new ArrayDeque<>();
    private Session session;
    private boolean busy;

    /// @param runner carries out an effect; called on the same thread, must not block
    public Store(Session session, Consumer<Effect> runner) {
        this.session = session;
        this.runner = runner;
    }

    public Session session() {
        return session;
    }

    /// Calls the listener after every change, with the newest session.
    public void listen(Consumer<Session> listener) {
        listeners.add(listener);
    }

    public void dispatch(Intent intent) {
        dispatch(List.of(intent));
    }

    /// Applies the intents in their order and tells the listeners once. An intent that comes in
    /// while this goes on, from a listener or the runner, is applied after it.
    public void dispatch(List<? extends Intent> intents) {
        waiting.addAll(intents);
        if (busy) {
            return;
        }
        busy = true;
        try {
            while (!waiting.isEmpty()) {
                drain();
            }
        } finally {
            busy = false;
        }
    }

    // Sessions share what did not change; comparing them by value would walk through whole runs.
    @SuppressWarnings("ReferenceEquality")
    private void drain() {
        Session before = session;
        for (Intent intent = waiting.poll(); intent != null; intent = waiting.poll()) {
            Next next = Update.apply(session, intent);
            session = next.session();
            next.effects().forEach(runner);
        }
        if (session != before) {
            List.copyOf(listeners).forEach(listener -> listener.accept(session));
        }
    }
}
