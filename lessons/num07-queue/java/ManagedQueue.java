import forklore.mp.Manager;
import forklore.mp.Pool;
import forklore.mp.Queue;

static void write(Queue<String> queue) {
    queue.put("hello");
}

void main() {
    var manager = new Manager();
    Queue<String> queue = manager.queue();
    var pool = new Pool(1);
    pool.apply(() -> write(queue));
    IO.println("got " + queue.get());
    pool.close();
    pool.join();
    manager.shutdown();
}
