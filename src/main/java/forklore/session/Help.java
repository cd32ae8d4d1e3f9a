package forklore.session;

/// How much help the learner has had with an exercise.
///
/// @param hints how many of its hints were given
/// @param tried whether an attempt of the learner's own was run
/// @param solution whether the solution was asked for before that
public record Help(int hints, boolean tried, boolean solution) {
    public static final Help NONE = new Help(0, false, false);

    Help hinted(int all) {
        return new Help(Math.min(all, hints + 1), tried, solution);
    }

    Help afterTrying() {
        return new Help(hints, true, solution);
    }

    Help withSolution() {
        return new Help(hints, tried, true);
    }

    /// Whether the solution may be seen without asking first.
    public boolean solutionIsOpen() {
        return tried || solution;
    }
}
