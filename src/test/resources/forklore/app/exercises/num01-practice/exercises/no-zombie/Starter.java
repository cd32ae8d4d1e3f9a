import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int pid = fork();
    if (pid == 0) {
        _exit(3);
    }
    IO.println("parent: busy");
    sleep(0.3);
}
