// said: The chain is too long: 5 processes, not 4
import static forklore.mp.Posix.*;

void main() {
    for (int i = 0; i < 4; i++) {
        int pid = fork();
        if (pid > 0) {
            waitpid(pid);
            break;
        }
    }
    IO.println(getpid() + ", child of " + getppid());
}
