package forklore.mp.fork;

/// Groups of processes, which get their signals together, and sessions of such groups.
public final class ProcessGroups {
    private ProcessGroups() {}

    /// @param pid 0 for the calling process
    public static int of(int pid) {
        return Syscalls.getpgid(pid);
    }

    /// @param pid 0 for the calling process
    /// @param group 0 for a new one
    public static void move(int pid, int group) {
        Syscalls.setpgid(pid, group);
    }

    /// @return the number of the session, and of its first group
    public static int newSession() {
        return Syscalls.setsid();
    }
}
