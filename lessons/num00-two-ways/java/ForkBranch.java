import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

static final double WORK = 2.0;

void main() {
    IO.println("one process: " + getpid());
    // from here on there are two
    int pid = fork();
    if (pid == 0) {
        IO.println("sub-process " + getpid() + ": my part of the work");
        sleep(WORK);
        IO.println("sub-process " + getpid() + ": finished");
    } else {
        IO.println("main process " + getpid() + ": the main work");
        sleep(1);
        IO.println("main process " + getpid() + ": waiting for " + pid);
        waitpid(pid);
        IO.println("main process " + getpid() + ": all done");
    }
}
