package forklore.app.cli;

import forklore.app.ReportJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/// Lists what a class has handed in, a line for each learner.
@Command(
        name = "progress",
        description = {
            "Lists what learners have handed in: files saved in the app's progress card (Ctrl P).",
            "The digest notices a file that was edited or damaged; it does not prove who did the work."
        },
        mixinStandardHelpOptions = true,
        footer = "Exit codes: 0 all files fine, 1 one was altered or can't be read, 2 wrong usage.")
final class ProgressCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "saved by a learner")
    private List<Path> files;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        var table = new Table("name", "lessons", "exercises", "quizzes", "saved", "unaltered");
        boolean fine = true;
        for (Path file : files) {
            try {
                var read = ReportJson.read(Files.readString(file));
                if (read.isEmpty()) {
                    err.println(file + ": not a progress file, or damaged.");
                } else {
                    table.add(line(read.get()));
                }
                fine &= read.filter(ReportJson.Read::unaltered).isPresent();
            } catch (IOException e) {
                err.println(file + ": cannot be read. Check that it is there and is text.");
                fine = false;
            }
        }
        table.print(spec.commandLine().getOut());
        err.flush();
        return fine ? 0 : Complaint.FAILED;
    }

    private static List<String> line(ReportJson.Read read) {
        var cells = new ArrayList<String>();
        cells.add(read.name());
        cells.add(read.opened() + "/" + read.done().size());
        cells.add(share(read, ReportJson.Done::solved, ReportJson.Done::exercises));
        cells.add(share(read, ReportJson.Done::right, ReportJson.Done::quizzes));
        cells.add(read.day());
        cells.add(read.unaltered() ? "yes" : "NO");
        return cells;
    }

    private static String share(
            ReportJson.Read read,
            ToIntFunction<ReportJson.Done> done,
            ToIntFunction<ReportJson.Done> all) {
        int some = read.done().values().stream().mapToInt(done).sum();
        return some + "/" + read.done().values().stream().mapToInt(all).sum();
    }
}
