package forklore.app.cli;

import forklore.app.Engines;
import forklore.engine.Engine;
import forklore.engine.ForkSupport;
import forklore.ground.Language;
import forklore.gym.Level;
import forklore.gym.Puzzle;
import forklore.gym.Question;
import forklore.gym.Tree;
import forklore.lesson.EngineKind;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/// Prints a puzzle of the fork gym, or runs it.
@Command(
        name = "gym",
        description = {
            "A puzzle: how many processes, how many lines, who starts whom?",
            "With --solve it runs, and the system answers."
        },
        mixinStandardHelpOptions = true)
final class GymCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NUMBER",
            arity = "0..1",
            description = "a puzzle's number, for example 4-1729")
    private @Nullable String number;

    @Option(names = "--level", paramLabel = "N", description = "1 to 6; 1")
    private @Nullable Integer level;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "the same seed draws the same puzzle; without it, any")
    private @Nullable Long seed;

    @Option(names = "--engine", paramLabel = "java|python", description = "java where it can be")
    private @Nullable EngineKind engine;

    @Option(names = "--solve", description = "run it and print what came of it")
    private boolean solve;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Puzzle puzzle = puzzle();
        EngineKind kind = engine == null ? EngineKind.JAVA : engine;
        print(puzzle, kind, out);
        if (!solve) {
            return ask(puzzle, kind, out);
        }
        if (!ForkSupport.here()) {
            return withoutFork(puzzle, out);
        }
        try (var engines = new Engines()) {
            Engine able = EngineChoice.able(engines, kind);
            int code = new PuzzleReport(out, spec.commandLine().getErr()).solve(able, puzzle);
            out.flush();
            engines.finishPreparing(spec.commandLine().getErr());
            return code;
        }
    }

    private Puzzle puzzle() {
        if (number != null) {
            if (level != null || seed != null) {
                throw Complaint.usage(
                        "A number already says level and seed: leave --level and --seed out.");
            }
            String given = number;
            return Puzzle.of(given)
                    .orElseThrow(
                            () ->
                                    Complaint.usage(
                                            "There is no puzzle "
                                                    + given
                                                    + ": a number is a level from 1 to 6 and a"
                                                    + " seed, such as 4-1729."));
        }
        int wanted = level == null ? 1 : level;
        Level chosen =
                Level.of(wanted)
                        .orElseThrow(
                                () ->
                                        Complaint.usage(
                                                "There is no level "
                                                        + wanted
                                                        + ": choose one from 1 to 6."));
        return Puzzle.draw(chosen, seed());
    }

    private long seed() {
        if (seed == null) {
            return ThreadLocalRandom.current().nextLong(Puzzle.USUAL_SEEDS);
        }
        if (seed < 0) {
            throw Complaint.usage("--seed " + seed + ": a seed is 0 or more.");
        }
        return seed;
    }

    private static void print(Puzzle puzzle, EngineKind kind, PrintWriter out) {
        out.println(
                "gym "
                        + puzzle.number()
                        + "  (level "
                        + puzzle.level().number()
                        + ": "
                        + puzzle.level().title().in(Language.EN)
                        + ")");
        out.println();
        int line = 0;
        for (String text : puzzle.listing(kind).source().lines().toList()) {
            out.printf("%3d  %s%n", ++line, text);
        }
        out.println();
    }

    private static int ask(Puzzle puzzle, EngineKind kind, PrintWriter out) {
        Question.of(puzzle.level()).forEach(question -> out.println(text(question)));
        out.println("Draw the tree: who starts whom, the first one first?");
        out.println();
        out.println(
                "forklore gym "
                        + puzzle.number()
                        + (kind == EngineKind.JAVA ? "" : " --engine " + kind.code())
                        + " --solve   runs it and tells.");
        out.flush();
        return 0;
    }

    private static String text(Question question) {
        return switch (question) {
            case PROCESSES -> "How many processes are there in all, the first one included?";
            case LINES -> "How many lines do they print in all?";
            case EXIT_CODE -> "With which exit code does the first process end?";
            case ORPHANS -> "How many processes become orphans?";
        };
    }

    private static int withoutFork(Puzzle puzzle, PrintWriter out) {
        out.println("This system has no fork, so nothing can run here. It would be, as reckoned:");
        out.println();
        Tree tree = puzzle.expected().tree();
        TreeText.of(tree, place -> place == 0 ? "the first process" : "o").forEach(out::println);
        out.println();
        for (Question question : Question.of(puzzle.level())) {
            out.printf(
                    "%-10s %d%n", PuzzleReport.name(question), question.answer(puzzle.expected()));
        }
        out.flush();
        return Complaint.FAILED;
    }
}
