// said: The pause is gone
import forklore.mp.Barrier;
import forklore.mp.Lock;
import forklore.mp.Process;

static void pay(Barrier both, Lock one, Lock other, String what) {
    both.waitFor(); // until both are here
    try (var _ = one.hold()) {
        try (var _ = other.hold()) {
            IO.println(what + " is paid");
        }
    }
}

void main() {
    var both = new Barrier(2);
    var ann = new Lock();
    var ben = new Lock();
    var rent = new Process(() -> pay(both, ann, ben, "the rent"));
    var bread = new Process(() -> pay(both, ann, ben, "the bread"));
    rent.start();
    bread.start();
    rent.join();
    bread.join();
}
