import forklore.mp.Lock;
import forklore.mp.Process;

static void child(Lock lock) {
    IO.println("the child wants the lock");
    try (var _ = lock.hold()) {
        IO.println("the child has it");
    }
}

void main() {
    var lock = new Lock();
    var p = new Process(() -> child(lock));
    try (var _ = lock.hold()) {
        p.start();
        IO.println("main waits for its child");
    }
    p.join(); // the lock is free by now
    IO.println("main: done");
}
