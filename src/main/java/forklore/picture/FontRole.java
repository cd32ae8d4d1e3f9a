package forklore.picture;

/// The sizes of text in a picture. Numbers stand in the code font so that they don't jump.
public enum FontRole {
    /// Row headings, states: UI font, 11.5.
    CAPTION,
    /// Ordinary words: UI font, 13.
    BODY,
    /// Names of processes: UI font, 14, bold.
    NAME,
    /// Process ids and chips: code font, 12.5.
    CODE,
    /// A chip's task number: code font, 12.5, bold.
    CODE_BOLD,
    /// Durations in chips and slots: code font, 11.5.
    CODE_SMALL,
    /// The number of the task in hand: code font, 20, bold.
    BIG
}
