import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    for (int i = 0; i < 4; i++) {
        fork();
    }
    IO.println("process " + getpid());
    sleep(1);
}
