package forklore.mp.sync;

import forklore.mp.self.Self;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which of this process's threads has a lock, and how often. One for each lock, however many
/// copies of it came to this process. Nothing here orders what threads do: a thread only asks
/// whether it is itself the one, and what it reads then is what it has written.
public final class Owner {
    private static final Map<String, Owner> ALL = new ConcurrentHashMap<>();

    private @Nullable Thread thread;
    private int pid;
    private int depth;

    /// That of a lock that was made here.
    public Owner() {}

    /// That of a lock that came here.
    public static Owner of(String lock) {
        return ALL.computeIfAbsent(lock, _ -> new Owner());
    }

    /// Whether it is the calling thread. A forked copy has none of its parent's locks.
    public boolean isMe() {
        return thread == Thread.currentThread() && pid == Self.pid();
    }

    /// The calling thread has it, so often.
    public void is(int times) {
        depth = times;
        pid = Self.pid();
        thread = Thread.currentThread();
    }

    /// It has it once more.
    public void again() {
        depth++;
    }

    /// It has it once less.
    ///
    /// @return whether it has it no more
    public boolean less() {
        depth--;
        return depth == 0;
    }

    public int depth() {
        return depth;
    }

    /// Nobody here has it.
    public void none() {
        thread = null;
    }
}
