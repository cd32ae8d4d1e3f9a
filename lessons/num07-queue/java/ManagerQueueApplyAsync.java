import static forklore.mp.Time.sleep;

import forklore.mp.Manager;
import forklore.mp.Pool;
import forklore.mp.Process;
import forklore.mp.Queue;

static void write(Queue<String> queue) {
    for (String word : List.of("A", "B", "C", "quit")) {
        IO.println(me() + " puts " + word);
        queue.put(word);
        sleep(0.5);
    }
    IO.println(me() + " has written");
}

static void read(Queue<String> queue) {
    String word = "";
    while (!word.equals("quit")) {
        word = queue.get();
        IO.println(me() + " got " + word);
    }
    IO.println(me() + " has read");
}

static int me() {
    return Process.current().pid();
}

void main() {
    var manager = new Manager();
    Queue<String> queue = manager.queue();
    var pool = new Pool(2);
    // goes on at once
    pool.applyAsync(() -> write(queue));
    pool.applyAsync(() -> read(queue));
    pool.close();
    pool.join();
    manager.shutdown();
    IO.println("end");
}
