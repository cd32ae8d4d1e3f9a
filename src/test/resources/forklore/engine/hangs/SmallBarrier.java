// circle: C* waits for the others at barrier *, where M is missing; M waits for C* to end
import forklore.mp.Barrier;
import forklore.mp.Process;

void main() {
    var gate = new Barrier(3);
    var one =
            new Process(
                    () -> {
                        gate.waitFor();
                    });
    var two =
            new Process(
                    () -> {
                        gate.waitFor();
                    });
    one.start();
    two.start();
    one.join();
    two.join();
}
