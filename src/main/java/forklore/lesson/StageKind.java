package forklore.lesson;

/// A way to show a run; a demo names those that it needs, in the order of the eye's path. What
/// draws each is looked up in one place, the window's registry of stages.
public enum StageKind {
    TREE,
    POOL,
    QUEUE,
    OUTPUT
}
