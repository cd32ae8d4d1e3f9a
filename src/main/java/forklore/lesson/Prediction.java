package forklore.lesson;

import forklore.ground.Text;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A question asked before the run and judged by the run itself.
///
/// @param question Markdown
/// @param measure the name of the measure of the run that answers it, such as `apply-async.ratio`
/// @param options the answers to choose from; the one whose value is nearest to the measure is
///   right
/// @param explanation Markdown shown afterwards, with measures as `{name}`
public record Prediction(Text question, String measure, List<Answer> options, Text explanation) {
    public Prediction {
        options = List.copyOf(options);
    }

    /// The indexes of the right answers: those whose value is nearest to what was measured. There
    /// can be more than one, such as "a third" and "the same" with one worker.
    ///
    /// @param parameters the values that the run had
    public List<Integer> right(double measured, Map<String, String> parameters) {
        var off =
                options.stream()
                        .mapToDouble(option -> Math.abs(option.number(parameters) - measured))
                        .toArray();
        var nearest = IntStream.range(0, off.length).mapToDouble(i -> off[i]).min().orElse(0);
        return IntStream.range(0, off.length)
                .filter(i -> off[i] <= nearest + 1e-9)
                .boxed()
                .toList();
    }

    /// @param value a number, or an arithmetic expression over parameters (`1/workers`)
    public record Answer(Text text, String value) {
        /// The value with these parameters.
        ///
        /// @throws IllegalArgumentException if a name in it is no parameter; the reader of lessons
        ///   lets no such answer through
        public double number(Map<String, String> parameters) {
            return Expression.value(value, parameters);
        }
    }
}
