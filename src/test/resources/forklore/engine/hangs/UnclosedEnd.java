// circle: C1 waits for a message from *, whose other end it has open itself
import forklore.mp.EndOfFileException;
import forklore.mp.Pipe;
import forklore.mp.Process;

static void work(Pipe.End<String> reader, Pipe.End<String> writer) {
    try {
        while (true) {
            IO.println(reader.receive());
        }
    } catch (EndOfFileException e) {
        IO.println("never: " + writer);
    }
}

void main() {
    var pipe = Pipe.<String>simplex();
    var reader = pipe.first();
    var writer = pipe.second();
    var child = new Process(() -> work(reader, writer));
    child.start();
    writer.send("one");
    reader.close();
    writer.close();
    child.join();
}
