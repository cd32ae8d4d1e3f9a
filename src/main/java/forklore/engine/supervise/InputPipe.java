package forklore.engine.supervise;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/// One program's standard input: written by a thread of its own, so that a program that does not
/// read holds up nobody but whoever types for it. What nobody reads any more is lost.
final class InputPipe {
    private static final int MOST_WAITING = 64;
    private static final byte[] END = {};

    private final OutputStream out;
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);

    /// @param fifo which somebody holds open to read
    /// @throws IOException where it can't be opened
    InputPipe(Path fifo) throws IOException {
        out = Files.newOutputStream(fifo, StandardOpenOption.WRITE);
        Thread.ofPlatform().daemon().name("input").start(this::write);
    }

    /// Waits while too much is on its way already.
    void put(byte[] bytes) throws InterruptedException {
        if (bytes.length > 0) {
            room.acquire();
            waiting.add(bytes);
        }
    }

    /// Closes it behind what is on its way.
    void end() {
        waiting.add(END);
    }

    private void write() {
        boolean read = true;
        try (out) {
            for (byte[] next = waiting.take(); next.length > 0; next = waiting.take()) {
                room.release();
                read = read && written(next);
            }
        } catch (IOException e) {
            // A pipe without readers, closed all the same.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether there is still a reader.
    private boolean written(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
