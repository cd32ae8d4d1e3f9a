package forklore.picture;

/// The sizes of text in a picture. Numbers stand in the code font so that they don't jump.
public enum FontRole {
    /// Row headings, states: UI font.
    CAPTION(11.5),
    /// Ordinary words: UI font.
    BODY(13),
    /// Names of processes: UI font, bold.
    NAME(14),
    /// Process ids and chips: code font.
    CODE(12.5),
    /// A chip's task number: code font, bold.
    CODE_BOLD(12.5),
    /// Durations in chips and slots: code font.
    CODE_SMALL(11.5),
    /// The number of the task in hand: code font, bold.
    BIG(20);

    private final double size;

    FontRole(double size) {
        this.size = size;
    }

    /// px, for a reader at a desk.
    public double size() {
        return size;
    }
}
