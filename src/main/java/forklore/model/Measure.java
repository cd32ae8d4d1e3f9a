package forklore.model;

/// A fact of a run that a prediction is judged by or a sentence is filled with.
public sealed interface Measure {
    /// A number to be shown with its unit.
    record Quantity(double value, Unit unit) implements Measure {}

    /// Words as they are: process ids, a variable's value.
    record Words(String text) implements Measure {}

    /// What a number counts.
    enum Unit {
        SECONDS,
        COUNT,
        /// One length over another.
        RATIO,
        /// How many times as much.
        FACTOR,
        /// A whole number that is a name, such as a process id or an exit code.
        NAME
    }

    static Measure seconds(long nanos) {
        return new Quantity(nanos / 1e9, Unit.SECONDS);
    }

    static Measure count(long value) {
        return new Quantity(value, Unit.COUNT);
    }

    static Measure ratio(double value) {
        return new Quantity(value, Unit.RATIO);
    }

    static Measure factor(double value) {
        return new Quantity(value, Unit.FACTOR);
    }

    static Measure name(long value) {
        return new Quantity(value, Unit.NAME);
    }
}
