// circle: C1 waits for a message from pipe *, whose other end it has open itself
import static forklore.mp.Posix.*;

void main() {
    var ends = pipe();
    int child = fork();
    if (child == 0) {
        while (read(ends.reader(), 100).length > 0) {
            IO.println("got something");
        }
        _exit(0);
    }
    close(ends.reader());
    write(ends.writer(), "one".getBytes());
    close(ends.writer());
    waitpid(child);
}
