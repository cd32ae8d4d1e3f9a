package forklore.lesson;

import forklore.ground.Text;

import java.util.List;

/// A number or a choice of a demo that the learner may change without editing.
///
/// A parameter named `longest` stands for the constant `LONGEST` of the listing: the listing that
/// is shown and run carries the value in use.
public sealed interface Parameter {
    /// The name in `--set name=value`.
    String id();

    Text label();

    /// The value that the lesson starts with, as it is written in the listing.
    String initial();

    /// A whole number from `min` to `max`.
    record Whole(String id, Text label, long initialValue, long min, long max)
            implements Parameter {
        @Override
        public String initial() {
            return Long.toString(initialValue);
        }
    }

    /// A decimal number from `min` to `max`, changed in steps of `step`.
    ///
    /// @param unit what stands behind the number: `s`; may be empty
    record Decimal(
            String id,
            Text label,
            double initialValue,
            double min,
            double max,
            double step,
            String unit)
            implements Parameter {
        @Override
        public String initial() {
            return Double.toString(initialValue);
        }
    }

    /// One of a few words, such as a start method or which branch forks again.
    record Choice(String id, Text label, String initial, List<Option> options)
            implements Parameter {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// A word of a [Choice], and what the learner reads.
    record Option(String value, Text label) {}
}
