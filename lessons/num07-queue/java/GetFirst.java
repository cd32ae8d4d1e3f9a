import forklore.mp.Process;
import forklore.mp.Queue;

static void send(Queue<String> queue) {
    // more than the pipe can hold
    queue.put("x".repeat(1_000_000));
    IO.println("child: put has returned");
}

void main() {
    var queue = new Queue<String>();
    var child = new Process(() -> send(queue));
    child.start();
    IO.println("main: got " + queue.get().length() + " letters");
    // nothing holds the child any more
    child.join();
}
