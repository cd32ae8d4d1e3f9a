package forklore.ui.page;

/// How large a listing's letters are: as large as lets its longest line stand in one row, down to a
/// size that is still easy to read. Where even that is too large, lines go on in the next row.
enum CodeSize {
    HUGE("code-huge", 16),
    LARGE("code-large", 14.5),
    LARGER("code-larger", 13),
    USUAL("code-usual", 12.5),
    SMALLER("code-smaller", 12),
    SMALL("code-small", 11.5),
    SMALLEST("code-smallest", 11);

    /// A letter's width as a part of the type size; the code font's letters are all as wide.
    private static final double ADVANCE = 0.6;

    private final String style;
    private final double type;

    CodeSize(String style, double type) {
        this.style = style;
        this.type = type;
    }

    /// Its style class.
    String style() {
        return style;
    }

    /// The largest size at which that many columns fit; one that reads well where none does.
    ///
    /// @param most none larger than this
    /// @param room px
    static CodeSize fitting(int columns, double room, CodeSize most) {
        for (CodeSize size : values()) {
            if (size.compareTo(most) >= 0 && size.fits(columns, room)) {
                return size;
            }
        }
        return SMALL;
    }

    boolean fits(int columns, double room) {
        return columns * type * ADVANCE <= room;
    }

    /// The number of columns of the longest line; a Chinese character takes two.
    static int columns(String text) {
        return text.lines().mapToInt(CodeSize::columnsOfLine).max().orElse(0);
    }

    private static int columnsOfLine(String line) {
        return line.codePoints().map(c -> Character.isIdeographic(c) || c > 0x2E7F ? 2 : 1).sum();
    }
}
