package forklore.app.cli;

/// Text as a terminal may show it: what would steer the terminal is shown by its sign (`␛` for
/// Escape), since a recording may come from anybody, and a table is read line by line.
final class Visible {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private Visible() {}

    static String of(String text) {
        if (text.codePoints().noneMatch(Visible::steers)) {
            return text;
        }
        return text.codePoints()
                .map(c -> steers(c) ? sign(c) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean steers(int c) {
        return Character.isISOControl(c) && c != '\t';
    }

    private static int sign(int c) {
        if (c < ' ') {
            return PICTURES + c;
        }
        return c == DELETE ? PICTURE_OF_DELETE : '\ufffd';
    }
}
