package forklore.mp.hub;

/// What can be asked of a manager: to make an object of one of these kinds.
public final class Desk {
    public static final byte QUEUE = 'q';
    public static final byte DICT = 'd';
    public static final byte LIST = 'l';

    /// Permits, and their bound or 0.
    public static final byte GATE = 'g';

    public static final byte FLAG = 'f';

    /// How many of a queue's items are not done.
    public static final byte UNFINISHED = 'u';

    public static final byte WAITERS = 'w';

    /// Numbers, of which it is said how many.
    public static final byte CELLS = 'c';

    private Desk() {}
}
