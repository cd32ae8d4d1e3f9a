package forklore.engine.supervise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is typed for the programs of one run, each of which gets all of it.
final class Keyboard {
    private final List<InputPipe> programs = new ArrayList<>();
    private final List<byte[]> before = new ArrayList<>();
    private boolean over;

    /// @param wanted whether anything may be typed; where not, the programs' input ends at once
    Keyboard(boolean wanted) {
        over = !wanted;
    }

    /// One more program, which gets what was typed so far.
    ///
    /// @param fifo its input
    synchronized void add(Path fifo) throws IOException, InterruptedException {
        if (over && before.isEmpty()) {
            return;
        }
        var program = new InputPipe(fifo);
        for (byte[] typed : before) {
            program.put(typed);
        }
        if (over) {
            program.end();
        } else {
            programs.add(program);
        }
    }

    /// Waits while a program has much to read that it does not read.
    void type(byte[] bytes) throws InterruptedException {
        for (InputPipe program : readers(bytes)) {
            program.put(bytes);
        }
    }

    private synchronized List<InputPipe> readers(byte[] bytes) {
        if (!over && programs.isEmpty()) {
            before.add(bytes.clone());
        }
        return List.copyOf(programs);
    }

    /// The end of what is typed.
    synchronized void end() {
        over = true;
        programs.forEach(InputPipe::end);
        programs.clear();
    }
}
