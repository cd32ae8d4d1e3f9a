import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void worker(double seconds) {
    sleep(seconds);
    IO.println("the child has ended");
}

void main() {
    var p = new Process(() -> worker(2));
    p.start();
    // no join: goes on at once
    IO.println("p alive " + p.isAlive());
    IO.println("main has come to its end");
}
