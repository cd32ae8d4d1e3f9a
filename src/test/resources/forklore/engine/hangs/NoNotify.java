// circle: C1 waits for condition *, which M would have to notify; M waits for C1 to end
import forklore.mp.Condition;
import forklore.mp.Process;

static void work(Condition ready) {
    try (var _ = ready.hold()) {
        ready.waitFor();
    }
}

void main() {
    var ready = new Condition();
    var child = new Process(() -> work(ready));
    child.start();
    child.join();
}
