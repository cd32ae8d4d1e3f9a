package forklore.engine.supervise;

import forklore.trace.Role;

import java.util.List;

/// A process of a run, as far as [Roll] knows it.
final class Member {
    /// How long a process that the guard saw may take to tell of itself.
    private static final long GRACE = 500_000_000;

    /// The same for one of a language's own runtime: it or its parent is almost sure to tell, but
    /// on a crowded machine a parent may be long in coming back from a birth.
    private static final long RUNTIME_GRACE = 5_000_000_000L;

    /// The programs whose short names begin so are a language's own runtime; the second is a Java
    /// that is about to become whatever it starts.
    private static final List<String> RUNTIMES = List.of("java", "jspawnhelper", "python");

    /// The kernel knows a program by no more characters than this.
    private static final int SHORT = 15;

    final long seen;
    final String lane;
    final int bornTo;
    String command;
    Role role;
    int ppid;
    boolean told;
    boolean moved;

    /// Whether it runs a program that tells nothing of itself.
    boolean foreign;

    boolean exited;
    long exitedAt;
    boolean reaped;
    long reapedAt;

    Member(long seen, String lane, String command, Role role, int ppid) {
        this.seen = seen;
        this.lane = lane;
        this.command = command;
        this.role = role;
        this.bornTo = ppid;
        this.ppid = ppid;
    }

    /// A process of the language's own runtime is one that the listing asked for.
    static Role role(String command) {
        return isRuntime(command) ? Role.CHILD : Role.HELPER;
    }

    static boolean isRuntime(String command) {
        return RUNTIMES.stream().anyMatch(command::startsWith);
    }

    long grace() {
        return role == Role.CHILD ? RUNTIME_GRACE : GRACE;
    }

    /// Whether the kernel's short name is that of the program that it is known to run.
    boolean runs(String name) {
        return name.equals(command.length() > SHORT ? command.substring(0, SHORT) : command);
    }

    /// Whether news of a birth at that time are of another process with the same pid: late news of
    /// this one's are not.
    boolean isSucceededAt(long t) {
        return reaped && t > reapedAt;
    }
}
