package forklore.session;

/// What the learner answered before a run.
public sealed interface Guess {
    record Open() implements Guess {}

    /// @param option its place among the prediction's options, from 0
    record Chosen(int option) implements Guess {}

    record Skipped() implements Guess {}
}
