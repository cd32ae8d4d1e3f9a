import static forklore.mp.Time.sleep;

import forklore.mp.Pool;

static void worker(int task) {
    sleep(0.8);
    IO.println("task " + task + " done");
}

void main() {
    var pool = new Pool(3);
    for (int i = 0; i < 6; i++) {
        int task = i;
        pool.apply(() -> worker(task));
    }
    IO.println("----- end -----");
}
