package forklore.picture;

/// Knows how wide a text will be drawn.
@FunctionalInterface
public interface TextMeasure {
    /// The width in px of the words in the reader's language on one line.
    double width(FontRole font, Words words);
}
