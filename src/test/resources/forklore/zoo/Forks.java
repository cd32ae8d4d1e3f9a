// Four forked children that sleep.
import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    for (int i = 0; i < 4; i++) {
        if (fork() == 0) {
            break;
        }
    }
    sleep(60);
}
