// said: was killed before it was done
import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int pid = fork();
    if (pid == 0) {
        sleep(1);
        IO.println("child: finished");
    } else {
        IO.println("main: the main work");
        kill(pid, 9);
        waitpid(pid);
        IO.println("main: all done");
    }
}
