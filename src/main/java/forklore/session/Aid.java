package forklore.session;

/// What can be switched on and off while the app is projected.
public enum Aid {
    /// The window takes the whole screen; at a desk, too.
    FULL_SCREEN,
    /// Nothing is to be seen: all look at who speaks.
    BLACK,
    /// A red spot follows the mouse.
    LASER,
    /// The step's notes stand on the same screen: somebody takes the tour alone.
    NOTES,
    /// The speaker's own window is open.
    SPEAKER
}
