package forklore.app.cli;

import forklore.ground.Language;
import forklore.run.Outcome;
import forklore.run.Problem;

import java.io.PrintWriter;
import java.time.Duration;

/// Says how a run ended, and what that makes of the exit code.
final class OutcomeWords {
    private OutcomeWords() {}

    /// @return the exit code
    static int print(Outcome outcome, Duration deadline, PrintWriter err) {
        switch (outcome) {
            case Outcome.Exited exited -> {
                if (exited.exitCode() != 0) {
                    err.println("The program ended with " + code(exited.exitCode()) + ".");
                }
            }
            case Outcome.Failed failed -> {
                failed.problems().forEach(problem -> err.println(line(problem)));
                if (failed.problems().stream()
                        .noneMatch(problem -> problem.message().equals(failed.message()))) {
                    err.println(failed.message().in(Language.EN));
                }
            }
            case Outcome.TimedOut late -> {
                err.println(
                        "Not done after "
                                + seconds(deadline)
                                + " s: everything was ended. (--timeout gives more time.)");
                late.waiting().forEach(sentence -> err.println("  " + sentence.in(Language.EN)));
                late.circles().forEach(circle -> err.println("circle: " + circle.in(Language.EN)));
            }
            case Outcome.Stopped ignored -> err.println("Stopped.");
        }
        err.flush();
        return outcome instanceof Outcome.Exited exited && exited.exitCode() == 0
                ? 0
                : Complaint.FAILED;
    }

    private static String code(int exitCode) {
        return exitCode < 0 ? "signal " + -exitCode : "exit code " + exitCode;
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0
                ? Long.toString(time.toSeconds())
                : Double.toString(time.toMillis() / 1000.0);
    }

    private static String line(Problem problem) {
        String place = problem.line() > 0 ? ":" + problem.line() : "";
        String column = problem.column() > 0 ? ":" + problem.column() : "";
        return problem.fileName() + place + column + ": " + problem.message().in(Language.EN);
    }
}
