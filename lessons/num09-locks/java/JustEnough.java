import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Value;

static void cook(Value<Integer> plates) {
    sleep(1.5); // in one's own pot: concerns nobody
    try (var _ = plates.lock().hold()) {
        plates.set(plates.get() + 1);
    }
}

void main() {
    long before = System.nanoTime();
    var plates = new Value<>(0);
    var cooks = new ArrayList<Process>();
    for (int i = 0; i < 3; i++) {
        cooks.add(new Process(() -> cook(plates)));
    }
    cooks.forEach(Process::start);
    cooks.forEach(Process::join);
    double took = (System.nanoTime() - before) / 1e9;
    IO.println("plates: " + plates.get());
    IO.println("took %.2f s".formatted(took));
}
