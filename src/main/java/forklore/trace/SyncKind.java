package forklore.trace;

import java.util.Locale;

/// What sort of thing processes share to keep out of each other's way, or to hold data in common;
/// in a line of a trace the field `kind`, in small letters.
public enum SyncKind {
    /// One holder; it may not take it twice.
    LOCK,
    /// One holder, who may take it again.
    RLOCK,
    /// A number of permits; whoever may give one back.
    SEMAPHORE,
    /// A flag that is up or down.
    EVENT,
    /// A place to wait until it is so, with a lock of its own.
    CONDITION,
    /// A place where a number of processes wait for each other.
    BARRIER,
    /// One value in shared memory.
    VALUE,
    /// Several values of one type in shared memory.
    ARRAY,
    /// A block of shared memory that has a name.
    MEMORY;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// As it is written in a line of a trace.
    public String word() {
        return word;
    }

    /// Whether a process holds it for itself, or a permit of it.
    public boolean isHeld() {
        return this == LOCK || this == RLOCK || this == SEMAPHORE;
    }
}
