package forklore.mp.hub;

/// What can be asked of a manager: to make an object of one of these kinds.
public final class Desk {
    public static final byte QUEUE = 'q';
    public static final byte DICT = 'd';
    public static final byte LIST = 'l';

    private Desk() {}
}
