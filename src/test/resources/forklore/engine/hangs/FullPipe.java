// circle: * waits for room in pipe *, which * would have to read; * waits for room in pipe *, which
// * would have to read
import static forklore.mp.Posix.*;

void main() {
    byte[] big = new byte[1_000_000];
    var there = pipe();
    var back = pipe();
    int child = fork();
    if (child == 0) {
        close(there.writer());
        close(back.reader());
        write(back.writer(), big);
        read(there.reader(), big.length);
        _exit(0);
    }
    close(there.reader());
    close(back.writer());
    write(there.writer(), big);
    read(back.reader(), big.length);
    waitpid(child);
}
