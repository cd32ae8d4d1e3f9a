// circle: C1 waits for room in *, from which M would have to take; M waits for C1 to end
import forklore.mp.Process;
import forklore.mp.Queue;

static void work(Queue<Integer> results) {
    for (int number = 0; number < 5; number++) {
        results.put(number);
    }
}

void main() {
    var results = new Queue<Integer>(2);
    var child = new Process(() -> work(results));
    child.start();
    child.join();
    IO.println(results.get());
}
