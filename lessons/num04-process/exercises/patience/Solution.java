import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void worker(int rounds) {
    for (int i = 0; i < rounds; i++) {
        sleep(0.1);
    }
    IO.println("done");
}

void main() {
    var quick = new Process(() -> worker(1)).named("quick");
    var stuck = new Process(() -> worker(9999)).named("stuck");
    quick.start();
    stuck.start();
    for (var p : List.of(quick, stuck)) {
        p.join(3);
        if (p.isAlive()) {
            p.terminate();
            // it has an exit code only when it has ended
            p.join();
        }
        IO.println(p.name() + " ended with " + p.exitCode());
    }
}
