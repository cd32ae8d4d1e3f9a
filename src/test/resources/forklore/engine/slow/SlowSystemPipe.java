import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    byte[] big = new byte[300_000];
    var ends = pipe();
    int child = fork();
    if (child == 0) {
        close(ends.reader());
        write(ends.writer(), big);
        _exit(0);
    }
    close(ends.writer());
    sleep(1.5);
    int size = 0;
    for (int more = -1; more != 0; size += Math.max(0, more)) {
        more = read(ends.reader(), 65_536).length;
    }
    IO.println(size);
    waitpid(child);
}
