import static forklore.mp.Time.sleep;

import forklore.mp.Lock;
import forklore.mp.Process;
import forklore.mp.Semaphore;

static void dine(Semaphore seats, int who, Lock one, Lock other) {
    try (var _ = seats.hold()) { // four of five
        try (var _ = one.hold()) {
            sleep(0.5);
            try (var _ = other.hold()) {
                IO.println("philosopher " + who + " eats");
            }
        }
    }
}

void main() {
    var seats = new Semaphore(4);
    var forks = new ArrayList<Lock>();
    for (int i = 0; i < 5; i++) {
        forks.add(new Lock());
    }
    var all = new ArrayList<Process>();
    for (int i = 0; i < 5; i++) {
        int who = i + 1;
        var left = forks.get(i);
        var right = forks.get((i + 1) % 5);
        all.add(new Process(() -> dine(seats, who, left, right)));
    }
    all.forEach(Process::start);
    all.forEach(Process::join);
    IO.println("all five have eaten");
}
