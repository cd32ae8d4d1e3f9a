package forklore.ui.scene;

/// What of the stage stands on the projector.
///
/// @param presenting false at a desk, where everything is there
/// @param scene whether the pictures are in view
/// @param output whether what the programs write is in view
/// @param timeline whether the timeline is in view; beside the pictures, in place of what they
///   write
public record Presented(boolean presenting, boolean scene, boolean output, boolean timeline) {
    /// Without the timeline, unless the reader opens it.
    public Presented(boolean presenting, boolean scene, boolean output) {
        this(presenting, scene, output, false);
    }

    /// At a desk.
    public static final Presented DESK = new Presented(false, true, true);

    /// The pictures alone.
    public static final Presented SCENE = new Presented(true, true, false);

    /// What is written, alone.
    public static final Presented OUTPUT = new Presented(true, false, true);

    /// Pictures above, what is written below.
    public static final Presented BOTH = new Presented(true, true, true);
}
