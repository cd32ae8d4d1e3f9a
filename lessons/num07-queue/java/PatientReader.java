import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Queue;

static void write(Queue<String> queue) {
    for (String word : List.of("A", "B", "C", "quit")) {
        sleep(1);
        queue.put(word);
    }
}

static void read(Queue<String> queue) {
    String word = "";
    while (!word.equals("quit")) {
        // sleeps until there is something
        word = queue.get();
        IO.println("reader got " + word);
    }
    var me = ProcessHandle.current().info();
    long used = me.totalCpuDuration().orElseThrow().toMillis();
    IO.println("processor time: " + used + " ms");
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
