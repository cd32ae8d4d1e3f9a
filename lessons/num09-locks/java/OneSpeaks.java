import forklore.mp.Pipe;
import forklore.mp.Process;

static void begin(Pipe.End<String> end, String name) {
    end.send("hello from " + name);
    IO.println(name + " heard: " + end.receive());
}

static void reply(Pipe.End<String> end, String name) {
    IO.println(name + " listens");
    IO.println(name + " heard: " + end.receive());
    end.send("hello from " + name);
}

void main() {
    var pipe = Pipe.<String>open();
    var here = pipe.first();
    var there = pipe.second();
    var ann = new Process(() -> begin(here, "Ann"));
    var ben = new Process(() -> reply(there, "Ben"));
    ann.start();
    ben.start();
    ann.join();
    ben.join();
    IO.println("both have heard");
}
