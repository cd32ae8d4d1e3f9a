import static forklore.mp.Time.sleep;

import forklore.mp.Barrier;
import forklore.mp.Lock;
import forklore.mp.Process;

static void dine(Barrier table, int who, Lock one, Lock other) {
    table.waitFor(); // all five are seated
    try (var _ = one.hold()) {
        sleep(0.5);
        try (var _ = other.hold()) {
            IO.println("philosopher " + who + " eats");
        }
    }
}

void main() {
    var table = new Barrier(5);
    var forks = new ArrayList<Lock>();
    for (int i = 0; i < 5; i++) {
        forks.add(new Lock());
    }
    var all = new ArrayList<Process>();
    for (int i = 0; i < 5; i++) {
        int who = i + 1;
        // the lower number first: 5 begins with fork 1
        var low = forks.get(Math.min(i, (i + 1) % 5));
        var high = forks.get(Math.max(i, (i + 1) % 5));
        all.add(new Process(() -> dine(table, who, low, high)));
    }
    all.forEach(Process::start);
    all.forEach(Process::join);
    IO.println("all five have eaten");
}
