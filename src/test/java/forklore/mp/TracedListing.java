package forklore.mp;

import forklore.mp.tell.Tracer;

import java.util.ArrayList;
import java.util.List;

/// What the trace tests run as a listing: a named process, then a pool of three with ten tasks.
final class TracedListing {
    private static final int TASKS = 10;

    private TracedListing() {}

    static void main() {
        Tracer.line(1);
        var process = new Process(() -> IO.println("hello from " + Process.current().name()));
        process.named(System.getProperty("greeter.name", "greeter")).start();
        process.join();
        Tracer.line(2);
        try (var pool = new Pool(3)) {
            List<AsyncResult<Integer>> results = new ArrayList<>();
            for (int i = 0; i < TASKS; i++) {
                int number = i;
                results.add(pool.applyAsync(() -> work(number)));
            }
            Tracer.line(3);
            results.forEach(AsyncResult::waitFor);
            pool.terminate();
            pool.join();
        }
        Tracer.variable("num", 7);
        IO.print("the end");
    }

    static int work(int number) {
        Time.sleep(0.01);
        IO.println("task " + number);
        if (number == 4) {
            throw new IllegalStateException("four");
        }
        return number;
    }
}
