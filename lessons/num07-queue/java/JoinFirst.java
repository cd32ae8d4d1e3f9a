import forklore.mp.Process;
import forklore.mp.Queue;

static void send(Queue<String> queue) {
    queue.put("x".repeat(1_000_000)); // more than the pipe can hold
    IO.println("child: put has returned");
}

void main() {
    var queue = new Queue<String>();
    var child = new Process(() -> send(queue));
    child.start();
    child.join(); // does the child wait for us, too?
    IO.println("main: got " + queue.get().length() + " letters");
}
