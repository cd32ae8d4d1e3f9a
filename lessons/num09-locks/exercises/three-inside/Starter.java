import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Semaphore;

static void load(Semaphore lines, int file) {
    IO.println("file " + file + " begins");
    sleep(1.5);
    IO.println("file " + file + " is here");
}

void main() {
    var lines = new Semaphore(3);
    var all = new ArrayList<Process>();
    for (int i = 1; i <= 6; i++) {
        int file = i;
        all.add(new Process(() -> load(lines, file)));
    }
    all.forEach(Process::start);
    all.forEach(Process::join);
}
