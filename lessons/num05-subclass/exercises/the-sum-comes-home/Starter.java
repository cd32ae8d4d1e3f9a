import forklore.mp.Process;
import forklore.mp.Queue;

static class Adder extends Process {
    final int last;
    final Queue<Integer> results;
    int sum;

    Adder(int last, Queue<Integer> results) {
        this.last = last;
        this.results = results;
    }

    @Override
    public void run() {
        for (int i = 1; i <= last; i++) {
            sum += i;
        }
    }
}

void main() {
    var results = new Queue<Integer>();
    var adder = new Adder(100, results);
    adder.start();
    int sum = adder.sum;
    adder.join();
    IO.println("the sum is " + sum);
}
