// circle: C1 waits for a message from *, into which M would have to send *; M waits for C1 to end
import forklore.mp.Pipe;
import forklore.mp.Process;

void main() {
    var pipe = Pipe.<Integer>open();
    var there = pipe.second();
    var child =
            new Process(
                    () -> {
                        there.receive();
                    });
    child.start();
    child.join();
}
