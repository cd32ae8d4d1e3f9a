package forklore.picture;

/// What a colour says.
public enum Tone {
    INK,
    MUTED,
    /// The colour of the shape's identity.
    IDENTITY,
    GOOD,
    WARNING,
    BAD
}
