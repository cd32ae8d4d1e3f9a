package forklore.mp.tell;

import forklore.mp.self.Self;
import forklore.wire.LineRing;
import forklore.wire.RingCall;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// The way of a process's lines through a FIFO; and, once they follow each other closely, through
/// memory that is shared with whoever reads the FIFO, if there is a folder for that beside it. A
/// line costs a tenth of a write there, does not wait for those of other processes, and is as safe:
/// it stays when the process is killed.
///
/// Not for use by several threads at once.
final class TraceWay extends OutputStream {
    /// So many lines within that time, ns, show that it pays.
    private static final int MANY = 64;

    private static final long SOON = 100_000_000;

    /// How often to look whether there is room again, and how often to call meanwhile, ns.
    private static final long LOOK = 50_000;

    private static final int LOOKS = 200;

    private final OutputStream fifo;
    private final Path folder;
    private @Nullable LineRing ring;
    private int owner;
    private boolean refused;
    private int lines;
    private long since = System.nanoTime();

    TraceWay(OutputStream fifo, Path path) {
        this.fifo = fifo;
        folder = path.resolveSibling(RingCall.FOLDER);
    }

    @Override
    public void write(int b) {
        throw new UnsupportedOperationException("lines are written whole");
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        throw new UnsupportedOperationException("lines are written whole");
    }

    /// Writes a line.
    @Override
    public void write(byte[] line) throws IOException {
        if (ring != null && owner != Self.pid()) {
            // The process is a forked copy: the ring is its parent's.
            ring = null;
        }
        if (ring == null && isBusy()) {
            open();
        }
        if (ring == null) {
            fifo.write(line);
        } else {
            leave(ring, line);
        }
    }

    private boolean isBusy() {
        if (refused || ++lines < MANY) {
            return false;
        }
        long now = System.nanoTime();
        boolean soon = now - since < SOON;
        since = now;
        lines = 0;
        return soon;
    }

    private void open() throws IOException {
        refused = !Files.isDirectory(folder);
        if (refused) {
            return;
        }
        String name = Self.pid() + "-" + Long.toHexString(System.nanoTime());
        try {
            ring = LineRing.create(folder.resolve(name));
            owner = Self.pid();
        } catch (IOException e) {
            // No room: the FIFO carries all.
            refused = true;
            return;
        }
        call(RingCall.of(name));
    }

    private void leave(LineRing to, byte[] line) throws IOException {
        boolean interrupted = false;
        for (int looks = 0; !to.offer(line); looks++) {
            if (looks % LOOKS == 0) {
                call(RingCall.FULL);
            }
            interrupted |= Thread.interrupted();
            LockSupport.parkNanos(LOOK);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (to.wantsCall()) {
            call(RingCall.LYING);
        }
    }

    private void call(String words) throws IOException {
        fifo.write((words + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
