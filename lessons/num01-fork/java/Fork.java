import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    IO.println("before fork: " + getpid());
    int pid = fork();
    if (pid == 0) {
        IO.println("child " + getpid() + ", my parent is " + getppid());
        sleep(1);
    } else {
        IO.println("parent " + getpid() + ", my child is " + pid);
        waitpid(pid);
        IO.println("parent " + getpid() + ": my child has ended");
    }
}
