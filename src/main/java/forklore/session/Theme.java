package forklore.session;

/// Light or dark.
public enum Theme {
    LIGHT,
    DARK
}
