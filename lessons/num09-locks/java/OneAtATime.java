import static forklore.mp.Time.sleep;

import forklore.mp.Lock;
import forklore.mp.Process;

static void use(Lock door, String name) {
    IO.println(name + " comes");
    try (var _ = door.hold()) {
        IO.println(name + " is inside");
        sleep(1);
        IO.println(name + " leaves");
    }
}

void main() {
    long before = System.nanoTime();
    var door = new Lock();
    var all = new ArrayList<Process>();
    for (var name : List.of("Ann", "Ben", "Cleo")) {
        all.add(new Process(() -> use(door, name)));
    }
    all.forEach(Process::start);
    all.forEach(Process::join);
    double took = (System.nanoTime() - before) / 1e9;
    IO.println("took %.2f s".formatted(took));
}
