package forklore.engine.guard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The thread that starts the programs. What holds for it holds for all of them: its priority,
/// since in Linux each thread has its own, and the [Gate].
final class Nursery {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("nursery").factory());
    private final Gate gate;

    Nursery(int self) throws IOException {
        gate = get(thread.submit(() -> Gate.ofThisThread(self)));
    }

    /// @param nice the priority of the programs from now on, from -20 (first) to 19 (last)
    void setNice(int nice) throws IOException {
        get(thread.submit(() -> Libc.setNice(0, nice)));
    }

    /// Where everybody passes who is born below this thread.
    Gate gate() {
        return gate;
    }

    /// As [Spawner#spawn].
    int spawn(Order.Start start, Path folder) throws IOException {
        return get(thread.submit(() -> Spawner.spawn(start, folder)));
    }

    private static <T> T get(Future<T> result) throws IOException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException refused
                    ? refused
                    : new IOException("cannot start a program", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
