import static forklore.mp.Time.sleep;

import forklore.mp.Process;

static void worker(String name) {
    sleep(2);
    IO.println(name + " is done");
}

void main() {
    var children = new ArrayList<Process>();
    for (var name : List.of("first", "second", "third")) {
        var p = new Process(() -> worker(name));
        p.start();
        children.add(p);
    }
    // only when all have been started
    for (var p : children) {
        p.join();
    }
    IO.println("all three are done");
}
