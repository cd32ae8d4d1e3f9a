package forklore.engine.supervise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is typed for the programs of one run, each of which gets all of it: whoever types waits
/// until all of them are there.
final class Keyboard {
    private final List<InputPipe> programs = new ArrayList<>();
    private final int expected;
    private boolean over;

    /// @param expected how many programs there will be; 0 where nothing is going to be typed, and
    ///   their input ends at once
    Keyboard(int expected) {
        this.expected = expected;
        over = expected == 0;
    }

    /// One more program.
    ///
    /// @param fifo its input
    synchronized void add(Path fifo) throws IOException {
        if (!over) {
            programs.add(new InputPipe(fifo));
            notifyAll();
        }
    }

    /// Waits while a program has much to read that it does not read.
    void type(byte[] bytes) throws InterruptedException {
        for (InputPipe program : readers()) {
            program.put(bytes);
        }
    }

    private synchronized List<InputPipe> readers() throws InterruptedException {
        while (!over && programs.size() < expected) {
            wait();
        }
        return List.copyOf(programs);
    }

    /// The end of what is typed, or of the run.
    synchronized void end() {
        over = true;
        programs.forEach(InputPipe::end);
        programs.clear();
        notifyAll();
    }
}
