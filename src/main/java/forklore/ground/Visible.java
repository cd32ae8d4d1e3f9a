package forklore.ground;

/// Text as a terminal or a page may show it: what would steer the terminal is shown by its sign
/// (`␛` for Escape), since a recording may come from anybody, and a table is read line by line.
/// What would turn the direction of the words around it, or is no character at all, is shown as
/// `�`.
public final class Visible {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int UNKNOWN = 0xfffd;

    private Visible() {}

    public static String of(String text) {
        if (text.codePoints().noneMatch(Visible::steers)) {
            return text;
        }
        return text.codePoints()
                .map(c -> steers(c) ? sign(c) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean steers(int c) {
        return (Character.isISOControl(c) && c != '\t') || turns(c) || isHalf(c);
    }

    /// Whether it changes the direction in which the text around it runs.
    private static boolean turns(int c) {
        return (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c;
    }

    /// Half of a pair without the other half.
    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static int sign(int c) {
        if (c < ' ') {
            return PICTURES + c;
        }
        return c == DELETE ? PICTURE_OF_DELETE : UNKNOWN;
    }
}
