package forklore.lesson;

import java.util.List;

/// A question asked before the run and judged by the run itself.
///
/// @param question Markdown
/// @param measure the name of the measure of the run that answers it, such as `apply-async.ratio`
/// @param options the answers to choose from; the one whose value is nearest to the measure
///     is right
/// @param explanation Markdown shown afterwards, with measures as `{name}`
public record Prediction(Text question, String measure, List<Answer> options, Text explanation) {
    public Prediction {
        options = List.copyOf(options);
    }

    /// @param value a number, or an arithmetic expression over parameters (`1/workers`)
    public record Answer(Text text, String value) {}
}
