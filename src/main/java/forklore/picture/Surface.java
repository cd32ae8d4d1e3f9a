package forklore.picture;

/// What a box is, which decides its fill, border and corners.
public enum Surface {
    /// A waiting task.
    CHIP,
    /// A task that its caller has not handed in yet.
    CHIP_EXPECTED,
    /// A chip that stands for those that don't fit: `+23`.
    MORE,
    /// A task that ended well.
    CHIP_DONE,
    /// A task that threw.
    CHIP_FAILED,
    /// A task that died with its worker.
    CHIP_LOST,
    /// A slot whose worker has not come yet, or has nothing to do: dashed.
    SLOT_IDLE,
    /// A slot whose worker has a task: filled and framed in the worker's colour.
    SLOT_BUSY,
    /// A slot whose worker is dead: dashed, dimmed.
    SLOT_DEAD,
    /// A living process.
    PROCESS,
    /// An ended process: dashed, dimmed.
    PROCESS_ENDED,
    /// An ended process that nobody has waited for yet: dashed, dimmed, with a warning's border.
    PROCESS_ZOMBIE,
    /// Several processes alike, grouped.
    PROCESS_GROUP,
    /// A fact about a process: a variable, a value that fork returned.
    FACT,
    /// An empty place of a queue.
    CELL,
    /// A place of a queue with an item in it.
    CELL_FULL,
    /// A place of a queue at the moment of a refusal.
    CELL_REFUSED,
    /// The frame around a queue's feeder or pipe.
    FRAME,
    /// A warning strip.
    NOTICE,
    /// A stretch of time in which a process lived.
    SPAN,
    /// A stretch of time in which a process had work.
    SPAN_BUSY
}
