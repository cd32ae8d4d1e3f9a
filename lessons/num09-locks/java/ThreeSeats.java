import static forklore.mp.Time.sleep;

import forklore.mp.Barrier;
import forklore.mp.Process;
import forklore.mp.Semaphore;

static void eat(Barrier door, Semaphore seats, int guest) {
    door.waitFor(); // until all are here
    try (var _ = seats.hold()) {
        IO.println("guest " + guest + " sits down");
        sleep(1.5);
        IO.println("guest " + guest + " gets up");
    }
}

void main() {
    var door = new Barrier(7);
    var seats = new Semaphore(3);
    var guests = new ArrayList<Process>();
    for (int i = 1; i <= 6; i++) {
        int guest = i;
        guests.add(new Process(() -> eat(door, seats, guest)));
    }
    guests.forEach(Process::start);
    door.waitFor();
    long before = System.nanoTime();
    guests.forEach(Process::join);
    double took = (System.nanoTime() - before) / 1e9;
    IO.println("took %.2f s".formatted(took));
}
