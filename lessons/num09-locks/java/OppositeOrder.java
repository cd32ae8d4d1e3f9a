import static forklore.mp.Posix.getpid;
import static forklore.mp.Time.sleep;

import forklore.mp.Lock;
import forklore.mp.Process;

static void move(Lock first, Lock second) {
    try (var _ = first.hold()) {
        IO.println(getpid() + " has one");
        sleep(1.5);
        try (var _ = second.hold()) {
            IO.println(getpid() + " has both");
        }
    }
}

void main() {
    var lockA = new Lock();
    var lockB = new Lock();
    var p1 = new Process(() -> move(lockA, lockB));
    // the other way round
    var p2 = new Process(() -> move(lockB, lockA));
    p1.start();
    p2.start();
    p1.join();
    p2.join();
    IO.println("both are done");
}
