package forklore.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// Turns a recorded run into a file for another program.
@Command(
        name = "export",
        description = "Turns a recorded run into a file for a trace viewer.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "made with run --record")
    private Path file;

    @Option(names = "--format", required = true, description = "chrome: for ui.perfetto.dev")
    private Target format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write")
    private Path target;

    @Spec private CommandSpec spec;

    /// What can be written.
    enum Target {
        CHROME
    }

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        var trace = Recordings.read(file, err);
        try (var out = Files.newBufferedWriter(target)) {
            switch (format) {
                case CHROME -> new ChromeTrace().write(trace.events(), out);
            }
        } catch (IOException e) {
            throw Complaint.failed("Cannot write " + target + ": " + e.getMessage() + ".");
        }
    }
}
