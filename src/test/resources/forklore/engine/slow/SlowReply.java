import static forklore.mp.Time.sleep;

import forklore.mp.Pipe;
import forklore.mp.Process;

static void reply(Pipe.End<String> end) {
    String asked = end.receive();
    sleep(1.5);
    end.send(asked + "!");
}

void main() {
    var pipe = Pipe.<String>open();
    var mine = pipe.first();
    var yours = pipe.second();
    var child = new Process(() -> reply(yours));
    child.start();
    sleep(0.5);
    mine.send("well");
    IO.println(mine.receive());
    child.join();
}
