import static forklore.mp.Time.sleep;

import forklore.mp.Barrier;
import forklore.mp.Process;
import forklore.mp.Semaphore;

static void load(Barrier all, Semaphore lines, int file) {
    all.waitFor(); // until all six are here
    IO.println("file " + file + " begins");
    sleep(1.5);
    IO.println("file " + file + " is here");
}

void main() {
    var all = new Barrier(6);
    var lines = new Semaphore(3);
    var loaders = new ArrayList<Process>();
    for (int i = 1; i <= 6; i++) {
        int file = i;
        loaders.add(new Process(() -> load(all, lines, file)));
    }
    loaders.forEach(Process::start);
    loaders.forEach(Process::join);
}
