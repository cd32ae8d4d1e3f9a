import forklore.mp.Process;
import forklore.mp.Queue;

static void write(Queue<String> queue) {
    for (String word : List.of("A", "B", "C", "quit")) {
        queue.put(word);
    }
}

static void read(Queue<String> queue) {
    String word = queue.get();
    while (!word.equals("quit")) {
        IO.println("reader got " + word);
        word = queue.get();
    }
}

void main() throws Exception {
    var queue = new Queue<String>();
    var writer = new Process(() -> write(queue)).named("writer");
    var reader = new Process(() -> read(queue)).named("reader");
    writer.start();
    writer.join();
    reader.start();
    reader.join();
    IO.println("main: all written, all read");
}
