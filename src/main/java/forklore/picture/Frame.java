package forklore.picture;

/// What a stage has to draw in.
///
/// @param width px
/// @param height px; a stage may need more
/// @param now the moment shown, ns since the run's start: what goes on has grown until then
public record Frame(double width, double height, long now, TextMeasure measure) {
    /// The width of these words as they are, px.
    public double width(FontRole font, String text) {
        return measure.width(font, Words.of(text));
    }
}
