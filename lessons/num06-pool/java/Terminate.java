import static forklore.mp.Time.sleep;

import forklore.mp.Pool;

static void worker(int task) {
    IO.println("task " + task + " starts");
    sleep(1);
    IO.println("task " + task + " done");
}

void main() {
    var pool = new Pool(3);
    for (int i = 0; i < 10; i++) {
        int task = i;
        pool.applyAsync(() -> worker(task));
    }
    sleep(1.5);
    IO.println("---- enough ----");
    // stops the workers in mid-task
    pool.terminate();
    pool.join();
    IO.println("----- end -----");
}
