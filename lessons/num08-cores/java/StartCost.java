import static forklore.mp.Posix.*;

import forklore.mp.Process;

static final int TIMES = 8;
static String way;
static int workers = TIMES;
static double took;

static void viaSpawn() {
    var process = new Process(() -> {});
    process.start();
    process.join();
}

static void viaFork() {
    int pid = fork();
    if (pid == 0) {
        _exit(0);
    }
    waitpid(pid);
}

static void viaThread() {
    try (var one = Executors.newSingleThreadExecutor()) {
        one.submit(() -> {});
    } // waits for it
}

static void measure(String name, Runnable start) {
    way = name;
    long before = System.nanoTime();
    for (int i = 0; i < TIMES; i++) {
        start.run();
    }
    took = (System.nanoTime() - before) / 1e9;
    IO.println("%s: %.2f ms each".formatted(way, took * 1000 / TIMES));
}

void main() {
    measure("spawn", () -> viaSpawn());
    measure("fork", () -> viaFork());
    measure("thread", () -> viaThread());
}
