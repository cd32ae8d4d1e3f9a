package forklore.gym;

import java.util.ArrayList;
import java.util.List;

/// What a puzzle asks beside the tree; each answer is a number.
public enum Question {
    /// How many processes there are, the first one included.
    PROCESSES,
    /// How many lines are printed.
    LINES,
    /// The exit code of the first process.
    EXIT_CODE,
    /// How many processes outlive who started them.
    ORPHANS;

    /// Those of a level, in order.
    public static List<Question> of(Level level) {
        var all = new ArrayList<>(List.of(PROCESSES, LINES));
        if (level.asksExitCode()) {
            all.add(EXIT_CODE);
        }
        if (level.asksOrphans()) {
            all.add(ORPHANS);
        }
        return all;
    }

    /// The right answer, as that life has it.
    public int answer(Life life) {
        return switch (this) {
            case PROCESSES -> life.processes();
            case LINES -> life.allLines();
            case EXIT_CODE -> life.exitCode();
            case ORPHANS -> life.orphans();
        };
    }
}
