import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Queue;

static void write(Queue<String> queue) {
    var random = new Random();
    for (String word : List.of("A", "B", "C", "quit")) {
        IO.println("writer puts " + word);
        queue.put(word);
        sleep(random.nextDouble());
    }
}

static void read(Queue<String> queue) {
    String word;
    do {
        // waits until there is something
        word = queue.get();
        IO.println("reader got " + word);
    } while (!word.equals("quit"));
}

void main() {
    var queue = new Queue<String>();
    var writer = new Process(() -> write(queue)).named("writer");
    var reader = new Process(() -> read(queue)).named("reader");
    writer.start();
    reader.start(); // both at once
    writer.join();
    reader.join();
    IO.println("all was written and read");
    IO.println("writer alive: " + writer.isAlive());
    IO.println("reader alive: " + reader.isAlive());
}
