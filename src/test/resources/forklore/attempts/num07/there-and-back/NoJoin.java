// said: never waited for the worker
import forklore.mp.Process;
import forklore.mp.Queue;

static void work(Queue<Integer> numbers, Queue<Integer> squares) {
    int number = numbers.get();
    while (number != 0) {
        squares.put(number * number);
        number = numbers.get();
    }
}

void main() {
    var numbers = new Queue<Integer>();
    var squares = new Queue<Integer>();
    var worker = new Process(() -> work(numbers, squares));
    worker.start();
    for (int number = 1; number <= 5; number++) {
        numbers.put(number);
    }
    numbers.put(0); // there are no more
    int sum = 0;
    for (int i = 0; i < 5; i++) {
        sum += squares.get();
    }
    IO.println("sum: " + sum);
}
