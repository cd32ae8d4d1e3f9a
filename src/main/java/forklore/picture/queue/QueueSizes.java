package forklore.picture.queue;

/// What the parts of a queue measure, px.
final class QueueSizes {
    static final double USER_WIDTH = 138;
    static final double SLIM_USER_WIDTH = 122;
    static final double NARROW_USER_WIDTH = 108;
    static final double USER_HEIGHT = 78;
    static final double CELL_HEIGHT = 34;

    /// Between two cells.
    static final double CELL_GAP = 6;

    /// The title of a frame.
    static final double FRAME_HEAD = 24;

    static final double PADDING = 10;

    /// Between two processes.
    static final double GAP = 10;

    /// The way from one part to the next.
    static final double FLOW = 32;

    /// The same where there is little room.
    static final double SHORT_FLOW = 18;

    private QueueSizes() {}
}
