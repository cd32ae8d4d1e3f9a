import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int pid = fork();
    if (pid == 0) {
        IO.println("child " + getpid() + " ends");
        _exit(3);
    }
    // fetches the exit code
    var child = waitpid(pid);
    IO.println("parent: it ended with " + child.exitCode());
    sleep(3);
}
