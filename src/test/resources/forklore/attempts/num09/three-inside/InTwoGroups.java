// said: main started them bit by bit
import static forklore.mp.Time.sleep;

import forklore.mp.Barrier;
import forklore.mp.Process;
import forklore.mp.Semaphore;

static void load(Barrier all, Semaphore lines, int file) {
    all.waitFor();
    try (var _ = lines.hold()) {
        IO.println("file " + file + " begins");
        sleep(1.5);
        IO.println("file " + file + " is here");
    }
}

void main() {
    var all = new Barrier(3);
    var lines = new Semaphore(3);
    var loaders = new ArrayList<Process>();
    for (int i = 1; i <= 6; i++) {
        int file = i;
        loaders.add(new Process(() -> load(all, lines, file)));
    }
    for (var group : List.of(loaders.subList(0, 3), loaders.subList(3, 6))) {
        group.forEach(Process::start);
        group.forEach(Process::join);
    }
}
