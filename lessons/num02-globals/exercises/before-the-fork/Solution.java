import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

static int num = 0;

void main() {
    num = 7;
    int pid = fork();
    if (pid == 0) {
        sleep(1);
        IO.println("child: num = " + num);
    } else {
        IO.println("parent: num = " + num);
        waitpid(pid);
    }
}
