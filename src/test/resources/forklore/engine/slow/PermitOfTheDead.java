import static forklore.mp.Time.sleep;

import forklore.mp.BoundedSemaphore;
import forklore.mp.Event;
import forklore.mp.Process;

static void sit(BoundedSemaphore seats, Event seated) {
    seats.acquire();
    seated.set();
    sleep(60);
}

void main() {
    var seats = new BoundedSemaphore(1);
    var seated = new Event();
    var one = new Process(() -> sit(seats, seated));
    var two = new Process(() -> seats.acquire());
    one.start();
    seated.waitFor();
    two.start();
    sleep(0.5);
    one.kill();
    one.join();
    two.join();
}
