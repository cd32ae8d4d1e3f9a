import static forklore.mp.Time.sleep;

import forklore.mp.Pool;
import forklore.mp.Process;

static final int WORKERS = 3;
static final int TASKS = 10;
static final double LONGEST = 2.0;
static final int SEED = 7;

static void worker(int task, double seconds) {
    int pid = Process.current().pid();
    IO.println("task " + task + " starts, pid " + pid);
    long before = System.nanoTime();
    sleep(seconds);
    IO.println("task " + task + " done, took " + since(before));
}

void main() {
    var random = new SplittableRandom(SEED);
    var pool = new Pool(WORKERS);
    long before = System.nanoTime();
    for (int i = 0; i < TASKS; i++) {
        int task = i;
        double seconds = random.nextDouble(LONGEST);
        // waits for the task
        pool.apply(() -> worker(task, seconds));
    }
    long after = System.nanoTime();
    IO.println("---- start ----");
    pool.close();
    pool.join(); // nothing left to wait for
    IO.println("----- end -----");
    IO.println("before the loop: " + since(before));
    IO.println("after the loop: " + since(after));
}

static String since(long start) {
    return "%.2f s".formatted((System.nanoTime() - start) / 1e9);
}
