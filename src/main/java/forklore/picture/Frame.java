package forklore.picture;

import java.util.List;

/// What a stage has to draw in.
///
/// @param width px
/// @param height px; a stage may need more
/// @param now the moment shown, ns since the run's start: what goes on has grown until then
public record Frame(double width, double height, long now, TextMeasure measure) {
    /// The room for what is then drawn that much larger.
    Frame divided(double scale) {
        return new Frame(width / scale, height / scale, now, measure);
    }

    /// Whether these words have so much room on one line, px.
    public boolean fits(FontRole font, Words words, double room) {
        return measure.width(font, words) <= room;
    }

    /// The first of these that has so much room on one line, px; the last where none has.
    public Words fitting(FontRole font, double room, List<Words> choices) {
        return choices.stream()
                .filter(words -> fits(font, words, room))
                .findFirst()
                .orElseGet(choices::getLast);
    }

    /// As much of a text from the code as has so much room on one line, with … in place of the
    /// rest.
    public String shortened(FontRole font, String text, double room) {
        if (width(font, text) <= room) {
            return text;
        }
        int end = Math.min(text.length(), (int) (room / Math.max(1, width(font, "0"))) + 1);
        while (end > 1 && width(font, text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    /// The width of these words as they are, px.
    public double width(FontRole font, String text) {
        return measure.width(font, Words.of(text));
    }
}
