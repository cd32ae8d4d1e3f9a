package forklore.mp.tell;

import java.io.IOException;
import java.io.OutputStream;

/// A worker's `System.err`, on the pipe that its answers take: lets no byte pass that could be
/// taken for the beginning of one. Text has none.
public final class MarkFreeOutput extends OutputStream {
    private static final int LAST_OF_TEXT = 0xf7;

    private final OutputStream out;

    public MarkFreeOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            byte b = bytes[offset + i];
            text[i] = Byte.toUnsignedInt(b) > LAST_OF_TEXT ? (byte) '?' : b;
        }
        synchronized (out) {
            out.write(text);
        }
    }
}
