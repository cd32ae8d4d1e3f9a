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
        p.join(); // and still holds the lock
    }
    IO.println("main: done");
}
