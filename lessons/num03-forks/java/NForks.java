import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

static final int N = 3;

void main() {
    var children = new ArrayList<Integer>();
    for (int i = 0; i < N; i++) {
        int pid = fork();
        if (pid == 0) {
            // they are my siblings, not my children
            children.clear();
        } else {
            children.add(pid);
        }
        sleep(0.5);
    }
    IO.println(getpid() + ", child of " + getppid()
            + ", has " + children);
    sleep(1);
    for (int child : children) {
        waitpid(child);
    }
}
