import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

static int num = 0;

void main() {
    int pid = fork();
    if (pid == 0) {
        sleep(1); // the parent has set it by now
        IO.println("child: num = " + num);
    } else {
        num = 7;
        IO.println("parent: num = " + num);
        waitpid(pid);
    }
}
