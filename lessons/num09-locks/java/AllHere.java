import static forklore.mp.Time.sleep;

import forklore.mp.Barrier;
import forklore.mp.Process;

static void walk(Barrier hut, String name, double seconds) {
    long before = System.nanoTime();
    sleep(seconds);
    IO.println(name + " is at the hut");
    hut.waitFor();
    double took = (System.nanoTime() - before) / 1e9;
    IO.println(name + " goes on after %.2f s".formatted(took));
}

void main() {
    var hut = new Barrier(3);
    var all = List.of(
            new Process(() -> walk(hut, "Ann", 0.5)),
            new Process(() -> walk(hut, "Ben", 1)),
            new Process(() -> walk(hut, "Cleo", 3)));
    all.forEach(Process::start);
    all.forEach(Process::join);
}
