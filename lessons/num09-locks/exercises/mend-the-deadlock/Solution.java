import static forklore.mp.Time.sleep;

import forklore.mp.Lock;
import forklore.mp.Process;

static void pay(Lock one, Lock other, String what) {
    try (var _ = one.hold()) {
        sleep(2);
        try (var _ = other.hold()) {
            IO.println(what + " is paid");
        }
    }
}

void main() {
    var ann = new Lock();
    var ben = new Lock();
    var rent = new Process(() -> pay(ann, ben, "the rent"));
    var bread = new Process(() -> pay(ann, ben, "the bread"));
    rent.start();
    bread.start();
    rent.join();
    bread.join();
}
