// said: Five there are, but main started only 1
import static forklore.mp.Posix.*;

void main() {
    for (int i = 0; i < 4; i++) {
        int pid = fork();
        if (pid > 0) {
            waitpid(pid);
            break;
        }
    }
    IO.println("process " + getpid());
}
