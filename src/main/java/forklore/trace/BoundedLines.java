package forklore.trace;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// Lines of a text of which no one can fill the memory: what is too long is read over and told as
/// missing.
final class BoundedLines {
    /// Longer than any line that is written: characters.
    static final int LONGEST = 16 << 20;

    private static final int BLOCK = 1 << 16;

    private final Reader in;
    private final char[] block = new char[BLOCK];
    private int at;
    private int end;
    private boolean afterReturn;

    BoundedLines(Reader in) {
        this.in = in;
    }

    /// A line that was read.
    ///
    /// @param text without its end; empty where it was too long to be kept
    record Line(Optional<String> text) {}

    /// The next line, or nothing at the end.
    Optional<Line> next() throws IOException {
        if (!hasMore()) {
            return Optional.empty();
        }
        int begin = at;
        seek();
        if (at < end) {
            // Nearly every line lies whole in the block.
            var whole = new String(block, begin, at - begin);
            afterReturn = block[at++] == '\r';
            return Optional.of(new Line(Optional.of(whole)));
        }
        at = begin;
        return Optional.of(longer());
    }

    /// A line that goes on in the next block.
    private Line longer() throws IOException {
        var line = new StringBuilder();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && hasMore()) {
            int from = at;
            seek();
            tooLong |= line.length() + at - from > LONGEST;
            if (!tooLong) {
                line.append(block, from, at - from);
            }
            if (at < end) {
                ended = true;
                afterReturn = block[at++] == '\r';
            }
        }
        return new Line(tooLong ? Optional.empty() : Optional.of(line.toString()));
    }

    /// Goes to the line's end, or to the block's.
    private void seek() {
        while (at < end && block[at] != '\n' && block[at] != '\r') {
            at++;
        }
    }

    /// Fills the block if all of it was read. The second half of a `\r\n` is no line.
    private boolean hasMore() throws IOException {
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(block));
                if (end == 0) {
                    return false;
                }
            }
            if (afterReturn && block[at] == '\n') {
                at++;
                afterReturn = false;
            } else {
                afterReturn = false;
                return true;
            }
        }
    }
}
