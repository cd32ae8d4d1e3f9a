package forklore.trace;

import java.io.IOException;
import java.io.Reader;

/// Lines of a text of which no one can fill the memory: what is too long is read over and told as
/// missing. No line is copied unless it lies across two blocks.
final class BoundedLines {
    /// Longer than any line that is written: characters.
    static final int LONGEST = 16 << 20;

    private static final int BLOCK = 1 << 16;

    private final Reader in;
    private final char[] block = new char[BLOCK];
    private final Slice line = new Slice();
    private int at;
    private int end;
    private boolean afterReturn;

    BoundedLines(Reader in) {
        this.in = in;
    }

    /// Goes to the next line.
    ///
    /// @return false at the end of the text
    boolean next() throws IOException {
        if (!hasMore()) {
            return false;
        }
        int begin = at;
        seek();
        if (at < end) {
            // Nearly every line lies whole in the block.
            line.set(block, begin, at);
            afterReturn = block[at++] == '\r';
        } else {
            at = begin;
            longer();
        }
        return true;
    }

    /// The line, without its end, until the next one is gone to.
    ///
    /// @throws BadTraceLine where it was too long to be kept
    Slice line() throws BadTraceLine {
        if (line.end() < line.begin()) {
            throw new BadTraceLine("too long");
        }
        return line;
    }

    /// A line that goes on in the next block.
    private void longer() throws IOException {
        var whole = new StringBuilder();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && hasMore()) {
            int from = at;
            seek();
            tooLong |= whole.length() + at - from > LONGEST;
            if (!tooLong) {
                whole.append(block, from, at - from);
            }
            if (at < end) {
                ended = true;
                afterReturn = block[at++] == '\r';
            }
        }
        if (tooLong) {
            line.set(block, 1, 0);
        } else {
            line.set(whole.toString());
        }
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
