// circle: C1 waits for event *, which M would have to set; M waits for C1 to end
import forklore.mp.Event;
import forklore.mp.Process;

void main() {
    var go = new Event();
    var child = new Process(() -> go.waitFor());
    child.start();
    child.join();
}
