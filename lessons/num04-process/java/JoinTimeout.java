import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void worker(String label, double seconds) {
    long before = System.nanoTime();
    long parent = Process.parent().pid();
    IO.println(label + ": parent " + parent + ", I am " + me());
    sleep(seconds);
    double took = (System.nanoTime() - before) / 1e9;
    IO.println(label + " took %.2f s".formatted(took));
}

static int me() {
    return Process.current().pid();
}

void main() {
    IO.println("main " + me());
    var p1 = new Process(() -> worker("worker_1", 2));
    var p2 = new Process(() -> worker("worker_2", 1))
            .named("quick");
    p1.start();
    p2.start();
    IO.println("p1 alive " + p1.isAlive()
            + ", p2 alive " + p2.isAlive());
    IO.println(p1.name() + " is " + p1.pid());
    IO.println(p2.name() + " is " + p2.pid());
    p1.join(1); // waits one second at most
    IO.println("p1 alive " + p1.isAlive()
            + ", p2 alive " + p2.isAlive());
    p1.join();
    IO.println("p1 alive " + p1.isAlive());
    p2.join();
}
