import static forklore.mp.Time.sleep;

import forklore.mp.Pool;

static void worker(int task) {
    IO.println("task " + task + " starts");
    sleep(5);
    IO.println("task " + task + " done");
}

void main() {
    var pool = new Pool(2);
    for (int i = 0; i < 4; i++) {
        int task = i;
        pool.applyAsync(() -> worker(task));
    }
    sleep(1);
    IO.println("main dies without a word");
    Runtime.getRuntime().halt(1);
}
