import forklore.mp.Barrier;
import forklore.mp.Process;
import forklore.mp.Semaphore;
import forklore.mp.Time;
import forklore.mp.Value;

static void read(Barrier all, Value<Integer> readers, Semaphore room) {
    all.waitFor(); // until all are here
    try (var _ = readers.lock().hold()) {
        readers.set(readers.get() + 1);
        if (readers.get() == 1) room.acquire(); // the first
    }
    IO.println("a reader reads");
    Time.sleep(1.5);
    IO.println("a reader is done");
    try (var _ = readers.lock().hold()) {
        readers.set(readers.get() - 1);
        if (readers.get() == 0) room.release(); // the last
    }
}

static void write(Barrier all, Semaphore room) {
    all.waitFor();
    try (var _ = room.hold()) {
        IO.println("the writer writes");
        Time.sleep(1.5);
        IO.println("the writer is done");
    }
}

void main() {
    var all = new Barrier(5);
    var readers = new Value<>(0);
    var room = new Semaphore(1);
    var people = new ArrayList<Process>();
    for (int i = 0; i < 3; i++)
        people.add(new Process(() -> read(all, readers, room)));
    people.add(new Process(() -> write(all, room)));
    people.forEach(Process::start);
    all.waitFor();
    long before = System.nanoTime();
    people.forEach(Process::join);
    double took = (System.nanoTime() - before) / 1e9;
    IO.println("took %.2f s".formatted(took));
}
