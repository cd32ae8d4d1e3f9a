import forklore.mp.Process;
import forklore.mp.Queue;

static void work(Queue<Integer> numbers, Queue<Integer> squares) {
    // take a number, send its square back, until there are no more
}

void main() {
    var numbers = new Queue<Integer>();
    var squares = new Queue<Integer>();
    // start the worker, send it 1 to 5, and add up what comes back
    int sum = 0;
    IO.println("sum: " + sum);
}
