// said: The wait belongs above the line
import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int pid = fork();
    if (pid == 0) {
        sleep(1);
        IO.println("child: finished");
    } else {
        IO.println("main: the main work");
        IO.println("main: all done");
        waitpid(pid);
    }
}
