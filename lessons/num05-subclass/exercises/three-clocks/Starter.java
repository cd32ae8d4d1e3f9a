import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static class Clock extends Process {
    final int seconds;

    Clock(int seconds) {
        this.seconds = seconds;
    }

    @Override
    public void run() {
        for (int i = 0; i < seconds; i++) {
            sleep(1);
        }
        IO.println(name() + " is done");
    }
}

void main() {
    for (int i = 0; i < 3; i++) {
        var clock = new Clock(2);
        clock.run();
    }
    IO.println("all three are done");
}
