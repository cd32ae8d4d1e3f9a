package forklore.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/// Says what Forklore finds on this machine, and what to install for the rest.
@Command(
        name = "doctor",
        description = "What is there, and what to install.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = Findings.all();
        for (Finding finding : findings) {
            out.printf("%-8s %-9s %s%n", finding.state().word(), finding.name(), finding.text());
        }
        out.flush();
        boolean fine = findings.stream().noneMatch(f -> f.state() == Finding.State.MISSING);
        return fine ? 0 : Complaint.FAILED;
    }
}
