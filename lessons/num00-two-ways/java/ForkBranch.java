import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    IO.println("one process: " + getpid());
    // from here on there are two
    int pid = fork();
    if (pid == 0) {
        IO.println("sub-process " + getpid() + ": my part of the work");
        sleep(2);
        IO.println("sub-process " + getpid() + ": finished");
    } else {
        IO.println("main process " + getpid() + ": the main work");
        sleep(1);
        IO.println("main process " + getpid() + ": waiting for " + pid);
        waitpid(pid);
        IO.println("main process " + getpid() + ": all done");
    }
}
