import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    for (int code = 3; code >= 1; code--) {
        if (fork() == 0) {
            sleep(0.8 * code);
            _exit(code);
        }
    }
    for (int i = 0; i < 3; i++) {
        // whichever is next
        var child = waitAny();
        IO.println(child.pid() + " ended with " + child.exitCode());
    }
}
