import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int pid = fork();
    if (pid == 0) {
        IO.println("child " + getpid() + " ends");
        _exit(3);
    }
    IO.println("parent: busy with other things");
    sleep(2);
    IO.println("parent: done");
}
