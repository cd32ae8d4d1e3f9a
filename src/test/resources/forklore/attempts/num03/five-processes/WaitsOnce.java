// said: One wait fetches one child: main needs four
import static forklore.mp.Posix.*;

void main() {
    for (int i = 0; i < 4; i++) {
        if (fork() == 0) {
            IO.println("process " + getpid());
            _exit(0);
        }
    }
    IO.println("process " + getpid());
    waitAny();
}
