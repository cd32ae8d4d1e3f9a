// circle: C1 waits for lock*, which C2 holds; C2 waits for lock*, which C1 holds
import forklore.mp.Barrier;
import forklore.mp.Lock;
import forklore.mp.Process;

static void take(Lock first, Lock second, Barrier both) {
    first.acquire();
    both.waitFor();
    second.acquire();
}

void main() {
    var lockA = new Lock();
    var lockB = new Lock();
    var both = new Barrier(2);
    var one = new Process(() -> take(lockA, lockB, both));
    var two = new Process(() -> take(lockB, lockA, both));
    one.start();
    two.start();
    one.join();
    two.join();
}
