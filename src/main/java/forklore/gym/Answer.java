package forklore.gym;

import java.util.OptionalInt;

/// What somebody says a puzzle's program does.
///
/// @param processes how many there are; empty where nothing is said
/// @param lines how many they print
/// @param extra what else the level asks: an exit code, or how many orphans
/// @param tree who starts whom
public record Answer(OptionalInt processes, OptionalInt lines, OptionalInt extra, Tree tree) {
    public static final Answer NONE =
            new Answer(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Tree.ALONE);

    public Answer with(Tree next) {
        return new Answer(processes, lines, extra, next);
    }

    /// The same with another answer to a question; empty takes it back.
    public Answer with(Question question, OptionalInt said) {
        return switch (question) {
            case PROCESSES -> new Answer(said, lines, extra, tree);
            case LINES -> new Answer(processes, said, extra, tree);
            case EXIT_CODE, ORPHANS -> new Answer(processes, lines, said, tree);
        };
    }

    /// What is said to this question.
    public OptionalInt to(Question question) {
        return switch (question) {
            case PROCESSES -> processes;
            case LINES -> lines;
            case EXIT_CODE, ORPHANS -> extra;
        };
    }
}
