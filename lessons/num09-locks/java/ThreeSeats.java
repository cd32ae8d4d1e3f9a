import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Semaphore;

static void eat(Semaphore seats, int guest) {
    try (var _ = seats.hold()) {
        IO.println("guest " + guest + " sits down");
        sleep(1.5);
        IO.println("guest " + guest + " gets up");
    }
}

void main() {
    long before = System.nanoTime();
    var seats = new Semaphore(3);
    var guests = new ArrayList<Process>();
    for (int i = 1; i <= 6; i++) {
        int guest = i;
        guests.add(new Process(() -> eat(seats, guest)));
    }
    guests.forEach(Process::start);
    guests.forEach(Process::join);
    double took = (System.nanoTime() - before) / 1e9;
    IO.println("took %.2f s".formatted(took));
}
