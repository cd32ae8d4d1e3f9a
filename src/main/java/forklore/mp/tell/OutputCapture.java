package forklore.mp.tell;

import forklore.mp.self.LastAct;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.Written;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Turns what a watched process prints into events, one for each line. Pieces are joined for each
/// thread, so that the lines of two threads don't mix.
public final class OutputCapture extends OutputStream {
    private static final OutputCapture OUT = new OutputCapture(Written.OUT);
    private static final OutputCapture ERR = new OutputCapture(Written.ERR);

    private final Written stream;
    private volatile boolean released;
    private final Map<Thread, ByteArrayOutputStream> begun = new ConcurrentHashMap<>();

    private OutputCapture(Written stream) {
        this.stream = stream;
    }

    /// Captures `System.out` and `System.err` from here on, if anybody watches.
    public static void install() {
        if (Tracer.on()) {
            System.setOut(new PrintStream(OUT, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(ERR, true, StandardCharsets.UTF_8));
            LastAct.OUTPUT.is(OutputCapture::flushAll);
        }
    }

    /// Tells the lines that were begun but not ended; for the end of the process.
    public static void flushAll() {
        if (Tracer.on()) {
            System.out.flush();
            System.err.flush();
            OUT.tellRest();
            ERR.tellRest();
        }
    }

    /// The descriptor of one of the two is about to become something else: what is printed goes
    /// there from then on, and nobody is told.
    public static void release(int descriptor) {
        if (Tracer.on()) {
            flushAll();
            boolean out = descriptor == 1;
            var plain = new FileOutputStream(out ? FileDescriptor.out : FileDescriptor.err);
            var printing = new PrintStream(plain, true, StandardCharsets.UTF_8);
            if (out) {
                System.setOut(printing);
                OUT.released = true;
            } else {
                System.setErr(printing);
                ERR.released = true;
            }
        }
    }

    /// Writes to the descriptor if it is one that is told.
    ///
    /// @return whether it is
    public static boolean write(int descriptor, byte[] bytes) {
        boolean out = descriptor == 1 && !OUT.released;
        boolean err = descriptor == 2 && !ERR.released;
        if (!Tracer.on() || !(out || err)) {
            return false;
        }
        PrintStream printing = out ? System.out : System.err;
        printing.write(bytes, 0, bytes.length);
        printing.flush();
        return true;
    }

    @Override
    public void write(int b) {
        ByteArrayOutputStream line = line();
        if (b == '\n') {
            tell(line);
        } else {
            line.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        ByteArrayOutputStream line = line();
        int from = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, from, i - from);
                tell(line);
                from = i + 1;
            }
        }
        line.write(bytes, from, end - from);
    }

    private ByteArrayOutputStream line() {
        return begun.computeIfAbsent(Thread.currentThread(), _ -> new ByteArrayOutputStream());
    }

    private void tell(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        Tracer.emit(new OutputWritten(Tracer.here(), text, stream));
    }

    private void tellRest() {
        for (ByteArrayOutputStream line : begun.values()) {
            if (line.size() > 0) {
                tell(line);
            }
        }
    }
}
