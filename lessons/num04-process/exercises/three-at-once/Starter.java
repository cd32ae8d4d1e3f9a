import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void worker(String name) {
    sleep(2);
    IO.println(name + " is done");
}

void main() {
    for (var name : List.of("first", "second", "third")) {
        var p = new Process(() -> worker(name));
        p.start();
        p.join();
    }
    IO.println("all three are done");
}
