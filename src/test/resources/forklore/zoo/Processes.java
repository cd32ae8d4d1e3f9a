// Children with children.
import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void parent() {
    var child = new Process(() -> sleep(60));
    child.start();
    child.join();
}

void main() {
    new Process(() -> parent()).start();
    new Process(() -> parent()).start();
}
