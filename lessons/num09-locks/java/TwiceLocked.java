import forklore.mp.Lock;

static void note(Lock lock, String what) {
    try (var _ = lock.hold()) {
        IO.println("noted: " + what);
    }
}

void main() {
    var lock = new Lock();
    try (var _ = lock.hold()) {
        IO.println("main has the lock");
        note(lock, "milk"); // takes it again
    }
    IO.println("done");
}
