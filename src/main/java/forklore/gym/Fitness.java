package forklore.gym;

import forklore.lesson.EngineKind;

import java.util.Arrays;

/// Whether a program makes a good puzzle: neither too small nor too large to be drawn by hand, and
/// with one answer that luck does not change.
final class Fitness {
    private static final int LONGEST_LISTING = 25;
    private static final int LONGEST_RUN = 6;

    /// On a busy machine a process may be a second late, s.
    private static final int SLACK = 2;

    private Fitness() {}

    static boolean suits(Level level, Program program, Solution solution) {
        return within(solution.life().allLines(), 1, mostLines(level))
                && isRunnable(level, program, solution)
                && concerns(level, solution)
                && Traits.of(program).forksInLoops();
    }

    /// Whether it stays within the level's bounds, whatever it is about.
    static boolean isRunnable(Level level, Program program, Solution solution) {
        return within(solution.life().processes(), 2, mostProcesses(level))
                && solution.seconds() <= LONGEST_RUN
                && Arrays.stream(EngineKind.values()).allMatch(kind -> isShort(program, kind));
    }

    private static int mostProcesses(Level level) {
        return switch (level) {
            case STRAIGHT, LOOPS -> 16;
            case BRANCHES, SHORT_CIRCUIT -> 12;
            case WAITS, ORPHANS -> 8;
        };
    }

    private static int mostLines(Level level) {
        return level == Level.STRAIGHT ? 48 : 24;
    }

    private static boolean isShort(Program program, EngineKind kind) {
        return program.listing(kind).source().lines().count() <= LONGEST_LISTING;
    }

    private static boolean concerns(Level level, Solution solution) {
        return switch (level) {
            case STRAIGHT -> true;
            case BRANCHES, LOOPS, SHORT_CIRCUIT -> solution.life().processes() > 2;
            case WAITS -> solution.life().processes() > 2 && solution.life().exitCode() > 0;
            case ORPHANS ->
                    solution.slack() >= SLACK
                            && solution.life().processes() > 2
                            && solution.life().orphans() > 0;
        };
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
