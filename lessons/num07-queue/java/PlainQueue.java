import forklore.mp.Pool;
import forklore.mp.Queue;

static void write(Queue<String> queue) {
    queue.put("hello");
}

void main() {
    var queue = new Queue<String>();
    var pool = new Pool(1);
    try {
        pool.apply(() -> write(queue));
        IO.println("got " + queue.get());
    } catch (RuntimeException e) {
        IO.println("error: " + e.getMessage());
    }
    pool.close();
    pool.join();
}
