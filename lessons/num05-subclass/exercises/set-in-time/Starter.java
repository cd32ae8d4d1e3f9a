import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static class Ticker extends Process {
    int rounds;

    @Override
    public void run() {
        for (int i = 1; i <= rounds; i++) {
            sleep(0.3);
            IO.println("tick " + i);
        }
    }
}

void main() {
    var ticker = new Ticker();
    ticker.start();
    ticker.rounds = 3;
    ticker.join();
    IO.println("main wanted " + ticker.rounds);
}
