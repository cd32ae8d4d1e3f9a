import forklore.mp.Pipe;
import forklore.mp.Process;

static void talk(Pipe.End<String> end, String name) {
    IO.println(name + " listens");
    String heard = end.receive();
    IO.println(name + " heard: " + heard);
    end.send("hello from " + name);
}

void main() {
    var pipe = Pipe.<String>open();
    var here = pipe.first();
    var there = pipe.second();
    var ann = new Process(() -> talk(here, "Ann"));
    var ben = new Process(() -> talk(there, "Ben"));
    ann.start();
    ben.start();
    ann.join();
    ben.join();
    IO.println("both have heard");
}
