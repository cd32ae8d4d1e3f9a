import static forklore.mp.Time.sleep;

import forklore.mp.AsyncResult;
import forklore.mp.Pool;
import forklore.mp.WorkerLostException;

static int square(int n) {
    sleep(1);
    return n * n;
}

void main() {
    var pool = new Pool(2);
    long victim = pool.apply(() -> ProcessHandle.current().pid());
    var results = new ArrayList<AsyncResult<Integer>>();
    for (int n : List.of(1, 2, 3, 4)) {
        results.add(pool.applyAsync(() -> square(n)));
    }
    sleep(0.5);
    IO.println("killing " + victim);
    ProcessHandle.of(victim).orElseThrow().destroyForcibly();
    for (int i = 0; i < results.size(); i++) {
        int n = i + 1;
        try {
            IO.println("result " + results.get(i).get());
        } catch (WorkerLostException e) {
            IO.println("lost: " + e.getMessage());
            IO.println("again: " + pool.apply(() -> square(n)));
        }
    }
    pool.close();
    pool.join();
}
