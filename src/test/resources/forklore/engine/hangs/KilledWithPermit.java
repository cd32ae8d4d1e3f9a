// circle: C2 waits for a permit of *, which M would have to give back; M waits for C2 to end
import static forklore.mp.Time.sleep;

import forklore.mp.Event;
import forklore.mp.Process;
import forklore.mp.Semaphore;

static void sit(Semaphore seats, Event seated) {
    seats.acquire();
    seated.set();
    sleep(60);
}

void main() {
    var seats = new Semaphore(1);
    var seated = new Event();
    var one = new Process(() -> sit(seats, seated));
    var two = new Process(() -> seats.acquire());
    one.start();
    seated.waitFor();
    one.kill();
    one.join();
    two.start();
    two.join();
}
