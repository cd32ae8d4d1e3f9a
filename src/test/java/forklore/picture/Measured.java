package forklore.picture;

/// Widths of texts for tests: every character is equally wide, whatever the language.
public final class Measured {
    public static final TextMeasure TEXT = Measured::width;

    private Measured() {}

    private static double width(FontRole font, Words words) {
        double each =
                switch (font) {
                    case CAPTION, CODE_SMALL -> 7;
                    case BODY, CODE, CODE_BOLD -> 7.5;
                    case NAME -> 8.5;
                    case BIG -> 12;
                };
        return each * length(words);
    }

    private static int length(Words words) {
        return switch (words) {
            case Words.Literal literal -> literal.text().length();
            case Words.Phrase phrase -> 3 + 3 * phrase.args().size();
        };
    }
}
