import static forklore.mp.Time.sleep;

import forklore.mp.Lock;
import forklore.mp.Process;

static void give(Lock lock) {
    sleep(1);
    lock.release();
}

void main() {
    var lock = new Lock();
    new Process(() -> give(lock)).start();
    lock.acquire();
    lock.acquire();
}
