// said: One wait fetches one child
import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    for (int code = 3; code >= 1; code--) {
        if (fork() == 0) {
            sleep(0.8 * code);
            _exit(code);
        }
    }
    for (int i = 1; i < 3; i++) {
        var child = waitAny();
        IO.println(child.pid() + " ended with " + child.exitCode());
    }
    sleep(2);
}
