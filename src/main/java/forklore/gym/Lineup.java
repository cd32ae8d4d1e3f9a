package forklore.gym;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// The listings among which the one is that made a tree; each makes a tree of its own.
///
/// @param programs in the order in which they are shown
/// @param right the place of the puzzle's own
public record Lineup(List<Program> programs, int right) {
    private static final int COUNT = 4;
    private static final int FARTHEST = 40;

    public Lineup {
        programs = List.copyOf(programs);
    }

    /// The same puzzle always stands in the same line. The others differ from it in one place as
    /// far as there are such; the rest are other puzzles of the level.
    public static Lineup of(Puzzle puzzle) {
        var dice = new Random(puzzle.seed() * Level.values().length + puzzle.level().number());
        var trees = new ArrayList<>(List.of(puzzle.expected().tree()));
        var all = new ArrayList<>(List.of(puzzle.program()));
        var variants = new ArrayList<>(Variants.of(puzzle.program()));
        Collections.shuffle(variants, dice);
        variants.forEach(variant -> add(puzzle.level(), variant, all, trees));
        for (int i = 1; i < FARTHEST && all.size() < COUNT; i++) {
            Puzzle other = Puzzle.draw(puzzle.level(), puzzle.seed() + i);
            add(puzzle.level(), other.program(), all, trees);
        }
        Collections.shuffle(all, dice);
        return new Lineup(all, all.indexOf(puzzle.program()));
    }

    private static void add(Level level, Program program, List<Program> all, List<Tree> trees) {
        if (all.size() == COUNT) {
            return;
        }
        Solver.solve(program)
                .filter(solution -> Fitness.isRunnable(level, program, solution))
                .map(solution -> solution.life().tree())
                .filter(tree -> trees.stream().noneMatch(tree::isLike))
                .ifPresent(
                        tree -> {
                            trees.add(tree);
                            all.add(program);
                        });
    }
}
