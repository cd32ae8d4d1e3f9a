import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Queue;

static void write(Queue<String> queue) {
    for (String word : List.of("A", "B", "C", "D", "quit")) {
        queue.put(word);
        IO.println("put " + word);
    }
}

static void read(Queue<String> queue) {
    String word = "";
    while (!word.equals("quit")) {
        sleep(0.4);
        word = queue.get();
    }
}

void main() {
    var queue = new Queue<String>();
    var writer = new Process(() -> write(queue)).named("writer");
    var reader = new Process(() -> read(queue)).named("reader");
    writer.start();
    reader.start();
    writer.join();
    reader.join();
}
