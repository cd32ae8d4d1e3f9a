import static forklore.mp.Time.sleep;

import forklore.mp.Array;
import forklore.mp.Process;
import forklore.mp.Semaphore;

static final int ROOM = 3;

static void consume(
        Array<Integer> cells, Semaphore free, Semaphore filled) {
    for (int i = 0; i < 6; i++) {
        filled.acquire();
        IO.println("took " + cells.get(i % ROOM));
        sleep(1);
        free.release();
    }
}

void main() {
    var cells = new Array<>(ROOM, 0);
    var free = new Semaphore(ROOM);
    var filled = new Semaphore(0);
    var p = new Process(() -> consume(cells, free, filled));
    p.start();
    long before = System.nanoTime();
    for (int i = 0; i < 6; i++) {
        free.acquire();
        cells.set(i % ROOM, i + 1);
        filled.release();
    }
    double took = (System.nanoTime() - before) / 1e9;
    p.join();
    IO.println("put all six in %.2f s".formatted(took));
}
