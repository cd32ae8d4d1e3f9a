import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int pid = fork();
    if (pid == 0) {
        IO.println("child: my parent is " + getppid());
        sleep(2);
        IO.println("child: my parent is " + getppid());
        sleep(1);
    } else {
        sleep(1);
        IO.println("parent " + getpid() + ": goodbye");
    }
}
