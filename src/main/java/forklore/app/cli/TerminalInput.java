package forklore.app.cli;

import forklore.engine.Run;

import java.io.IOException;
import java.util.Arrays;

/// Passes what comes on this program's standard input on to a run: what is typed in the terminal,
/// or a file or pipe that was given.
final class TerminalInput {
    private static final int CHUNK = 8192;

    private TerminalInput() {}

    static void passTo(Run run) {
        Thread.ofPlatform().daemon().name("terminal-input").start(() -> pass(run));
    }

    private static void pass(Run run) {
        var buffer = new byte[CHUNK];
        try {
            for (int read = System.in.read(buffer); read >= 0; read = System.in.read(buffer)) {
                run.type(Arrays.copyOf(buffer, read));
            }
        } catch (IOException e) {
            // A terminal that is gone types nothing any more: the same as the end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run.endInput();
    }
}
