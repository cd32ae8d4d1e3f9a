// Forks and exits, over and over.
import static forklore.mp.Posix.*;

void main() {
    long end = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < end) {
        if (fork() != 0) {
            _exit(0);
        }
    }
}
