package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Lets processes of the run be born, one after the other, as long as there may be more: where
/// Linux can ask (see [ForkFilter]), every fork waits here for its answer.
///
/// So no fork bomb, of whatever kind, is ever faster than the guard, and once the run is to end
/// nobody is born any more. If the guard dies, the system answers in its place: there is no such
/// call.
final class Gate {
    private static final long RECEIVE = 0xC050_2100L;
    private static final long ANSWER = 0xC018_2101L;
    private static final int QUESTION_SIZE = 80;
    private static final int ANSWER_SIZE = 24;
    private static final int PID_AT = 8;
    private static final int FLAGS_AT = 20;
    private static final int GO_ON = 1;

    /// Long enough for a birth that was allowed to have happened, ns.
    private static final long BIRTH = TimeUnit.MILLISECONDS.toNanos(2);

    private final Kinship kinship;
    private final int spawner;
    private final int fd;

    private volatile int most = Integer.MAX_VALUE;
    private volatile boolean closed;
    private volatile int refused;
    private int allowed;

    private Gate(Kinship kinship, int spawner, int fd) {
        this.kinship = kinship;
        this.spawner = spawner;
        this.fd = fd;
    }

    /// The gate for everything that the calling thread starts from now on. Where the system knows
    /// of no gates everybody passes.
    static Gate ofThisThread(int self) {
        return new Gate(new Kinship(self), Libc.gettid(), ForkFilter.install());
    }

    /// From now on there are answers, on a thread with the priority of the calling one.
    void begin() {
        if (fd >= 0) {
            Thread.ofPlatform().daemon().name("gate").start(this::answer);
        }
    }

    /// Whether everybody who is born passes here.
    boolean exists() {
        return fd >= 0;
    }

    /// @param most how many may be there at once
    void limit(int most) {
        this.most = most;
    }

    /// How many there would have been had the last one been let in; 0 where nobody was refused. Who
    /// was refused waits, and so does everybody after.
    int refused() {
        return refused;
    }

    /// Nobody is born any more.
    void close() {
        closed = true;
    }

    /// For the next run.
    void open() {
        closed = false;
        refused = 0;
    }

    private void answer() {
        try (var arena = Arena.ofConfined()) {
            var question = arena.allocate(QUESTION_SIZE, 8);
            var answer = arena.allocate(ANSWER_SIZE, 8);
            while (true) {
                question.fill((byte) 0);
                // Fails where who asked was killed meanwhile: the next, please.
                if (Libc.ioctl(fd, RECEIVE, question) == 0
                        && (question.get(JAVA_INT, PID_AT) == spawner || mayBeBorn())) {
                    answer.set(JAVA_LONG, 0, question.get(JAVA_LONG, 0));
                    answer.set(JAVA_INT, FLAGS_AT, GO_ON);
                    Libc.ioctl(fd, ANSWER, answer);
                }
            }
        }
    }

    private boolean mayBeBorn() {
        if (closed || refused > 0) {
            return false;
        }
        if (allowed-- > 0) {
            return true;
        }
        int count = count();
        if (count > most / 2) {
            LockSupport.parkNanos(BIRTH);
            count = count();
        }
        if (count >= most) {
            refused = count + 1;
            return false;
        }
        // Not all that are left: some who were let in may not be there yet.
        allowed = (most - count) / 2;
        return true;
    }

    private int count() {
        var found = new HashSet<Integer>();
        kinship.each(_ -> false, found::add);
        return found.size();
    }
}
