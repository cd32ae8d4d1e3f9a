import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int pid = fork();
    if (pid == 0) {
        IO.println("child " + getpid() + " ends");
        return;
    }
    var child = waitpid(pid); // fetches the exit code
    IO.println("parent: it ended with " + child.exitCode());
    sleep(3);
}
