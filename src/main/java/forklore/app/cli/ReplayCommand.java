package forklore.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;

/// Prints a recorded run again, without running anything.
@Command(
        name = "replay",
        description = "Prints a recorded run again.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "made with run --record")
    private Path file;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text (a line for each line of output) or jsonl (the trace)")
    private Format format;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var trace = Recordings.read(file, err);
        format.report(out, err).happened(trace.events());
    }
}
