import forklore.mp.RLock;

static void note(RLock lock, String what) {
    try (var _ = lock.hold()) {
        IO.println("noted: " + what);
    }
}

void main() {
    var lock = new RLock();
    try (var _ = lock.hold()) {
        IO.println("main has the lock");
        note(lock, "milk"); // takes it again
    }
    IO.println("done");
}
