// said: the parent waited before it had started them all
import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    for (int code = 3; code >= 1; code--) {
        int pid = fork();
        if (pid == 0) {
            sleep(0.8 * code);
            _exit(code);
        }
        IO.println(pid + " ended with " + waitpid(pid).exitCode());
    }
}
