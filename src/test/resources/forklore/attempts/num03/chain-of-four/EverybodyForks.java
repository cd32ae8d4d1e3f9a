// said: A process that has forked once must not fork again
import static forklore.mp.Posix.*;

void main() {
    for (int i = 0; i < 3; i++) {
        int pid = fork();
        if (pid > 0) {
            waitpid(pid);
        }
    }
    IO.println(getpid() + ", child of " + getppid());
}
