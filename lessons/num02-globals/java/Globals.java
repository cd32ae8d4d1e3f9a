import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

static final double WAIT = 1.0;

static int num = 0;

void main() {
    int pid = fork();
    if (pid == 0) {
        num = num + 1;
        IO.println("child: num = " + num);
        sleep(2);
    } else {
        sleep(WAIT); // the child has added by now
        num = num + 1;
        IO.println("parent: num = " + num);
        waitpid(pid);
    }
}
