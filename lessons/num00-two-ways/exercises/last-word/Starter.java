import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int pid = fork();
    if (pid == 0) {
        sleep(1);
        IO.println("child " + getpid() + ": finished");
    } else {
        IO.println("main " + getpid() + ": the main work");
        // something is missing here
        IO.println("main " + getpid() + ": all done");
    }
}
