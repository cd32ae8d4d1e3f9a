package forklore.app.cli;

import forklore.app.PuzzleRun;
import forklore.engine.Engine;
import forklore.gym.Life;
import forklore.gym.Puzzle;
import forklore.gym.Question;
import forklore.gym.Witness;
import forklore.run.Outcome;

import java.io.PrintWriter;
import java.util.Optional;

/// Runs a puzzle and prints what its processes did, beside what was reckoned.
final class PuzzleReport {
    private final PrintWriter out;
    private final PrintWriter err;

    PuzzleReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /// @return the exit code
    int solve(Engine engine, Puzzle puzzle) {
        var run = PuzzleRun.start(engine, puzzle);
        // Ctrl-C ends this JVM: not before the run's processes.
        var hook =
                new Thread(
                        () -> {
                            run.stop();
                            run.result().join();
                        },
                        "stop-run");
        Runtime.getRuntime().addShutdownHook(hook);
        PuzzleRun.Result result = run.result().join();
        Runtime.getRuntime().removeShutdownHook(hook);
        boolean over =
                result.outcome() instanceof Outcome.Exited(int code)
                        && code == puzzle.expected().exitCode();
        if (!over) {
            return OutcomeWords.print(
                    result.outcome(), PuzzleRun.request(puzzle, engine.kind()).deadline(), err);
        }
        Optional<Witness> witness = Witness.of(result.world());
        return witness.map(seen -> print(puzzle, seen)).orElse(Complaint.FAILED);
    }

    private int print(Puzzle puzzle, Witness witness) {
        Life life = puzzle.settled(witness.life());
        var all = life.all().toList();
        TreeText.of(life.tree(), place -> line(witness.pids().get(place), all.get(place)))
                .forEach(out::println);
        out.println();
        for (Question question : Question.of(puzzle.level())) {
            out.printf(
                    "%-10s %d, reckoned %d%n",
                    name(question), question.answer(life), question.answer(puzzle.expected()));
        }
        boolean same = life.equals(puzzle.expected());
        out.println(
                same
                        ? "The tree is the one that was reckoned: process for process."
                        : "The tree is not the one that was reckoned: please report this puzzle.");
        return same ? 0 : Complaint.FAILED;
    }

    private static String line(int pid, Life life) {
        var text = new StringBuilder().append(pid);
        text.append("  ").append(life.lines()).append(life.lines() == 1 ? " line" : " lines");
        if (life.exitCode() != 0) {
            text.append(", exit code ").append(life.exitCode());
        }
        return text.append(life.orphan() ? ", orphan" : "").toString();
    }

    /// What a question is about, in a word.
    static String name(Question question) {
        return switch (question) {
            case PROCESSES -> "processes";
            case LINES -> "lines";
            case EXIT_CODE -> "exit code";
            case ORPHANS -> "orphans";
        };
    }
}
