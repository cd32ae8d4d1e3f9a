package forklore.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes on their way, counted.
final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
        super(in);
    }

    /// How many have been read.
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
        int read = super.read(to, from, most);
        count += Math.max(0, read);
        return read;
    }
}
