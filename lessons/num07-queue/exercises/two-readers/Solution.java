import static forklore.mp.Time.sleep;

import forklore.mp.Process;
import forklore.mp.Queue;

static void read(Queue<String> queue) {
    String word = queue.get();
    while (!word.equals("quit")) {
        IO.println("got " + word);
        sleep(0.5);
        word = queue.get();
    }
}

void main() {
    var queue = new Queue<String>();
    var one = new Process(() -> read(queue));
    var other = new Process(() -> read(queue));
    one.start();
    other.start();
    for (String word : List.of("A", "B", "C", "D", "E", "F")) {
        queue.put(word);
    }
    queue.put("quit");
    queue.put("quit");
    one.join();
    other.join();
    IO.println("both readers have ended");
}
