import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static final double INTERVAL = 2.0;

static class Clock extends Process {
    final double interval;

    Clock(double interval) {
        this.interval = interval;
    }

    @Override
    public void run() {
        long before = System.nanoTime();
        IO.println(me() + ": child of " + parent().pid());
        sleep(interval);
        IO.println(me() + ": took " + since(before));
    }
}

static int me() {
    return Process.current().pid();
}

static String since(long start) {
    return "%.2f s".formatted((System.nanoTime() - start) / 1e9);
}

void main() {
    long before = System.nanoTime();
    IO.println(me() + ": main");
    var clock = new Clock(INTERVAL);
    clock.start();
    clock.join();
    IO.println(me() + ": total " + since(before));
}
