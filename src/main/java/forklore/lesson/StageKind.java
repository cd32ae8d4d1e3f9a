package forklore.lesson;

/// A way to show a run; a demo names those that it needs, in the order of the eye's path.
public enum StageKind {
    TREE,
    POOL,
    QUEUE,
    OUTPUT
}
