import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

static final double WORK = 2.0;

void main() {
    IO.println("one process: " + getpid());
    // from here on there are two
    int pid = fork();
    if (pid == 0) {
        IO.println("child " + getpid() + ": my part");
        sleep(WORK);
        IO.println("child " + getpid() + ": finished");
    } else {
        IO.println("main " + getpid() + ": the main work");
        sleep(1);
        IO.println("main " + getpid() + " waits for " + pid);
        waitpid(pid);
        IO.println("main " + getpid() + ": all done");
    }
}
