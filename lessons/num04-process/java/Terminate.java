import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void worker(
        String name, int age, Map<String, Integer> more) {
    int pid = Process.current().pid();
    for (int round = 1; round <= 5; round++) {
        IO.println(round + ": " + name + ", " + age
                + ", " + pid + ", " + more);
        sleep(1);
    }
}

void main() {
    var more = Map.of("score", 666);
    var p = new Process(() -> worker("Ann", 18, more));
    p.start();
    sleep(1);
    p.terminate(); // sends SIGTERM, number 15
    p.join();
    IO.println("exit code " + p.exitCode());
}
