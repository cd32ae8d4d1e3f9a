import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Semaphore;
import forklore.mp.Value;

static void read(Value<Integer> readers, Semaphore room) {
    try (var _ = readers.lock().hold()) {
        readers.set(readers.get() + 1);
        if (readers.get() == 1) room.acquire(); // the first
    }
    IO.println("a reader reads");
    sleep(1.5);
    IO.println("a reader is done");
    try (var _ = readers.lock().hold()) {
        readers.set(readers.get() - 1);
        if (readers.get() == 0) room.release(); // the last
    }
}

static void write(Semaphore room) {
    try (var _ = room.hold()) {
        IO.println("the writer writes");
        sleep(1.5);
        IO.println("the writer is done");
    }
}

void main() {
    long before = System.nanoTime();
    var readers = new Value<>(0);
    var room = new Semaphore(1);
    var all = new ArrayList<Process>();
    for (int i = 0; i < 3; i++) {
        all.add(new Process(() -> read(readers, room)));
    }
    all.add(new Process(() -> write(room)));
    all.forEach(Process::start);
    all.forEach(Process::join);
    double took = (System.nanoTime() - before) / 1e9;
    IO.println("took %.2f s".formatted(took));
}
