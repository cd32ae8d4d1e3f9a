import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    IO.println("before fork: " + getpid());
    int pid = fork();
    if (pid == 0) {
        IO.println(getpid() + " is a child of " + getppid());
        sleep(1);
    } else {
        IO.println(getpid() + " is the parent of " + pid);
        waitpid(pid);
        IO.println(getpid() + ": my child has ended");
    }
}
