import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int first = fork();
    IO.println("fork 1: " + (first == 0 ? "child " : "parent ") + getpid());
    sleep(1);

    int second = fork(); // both processes come along here
    IO.println("fork 2: " + (second == 0 ? "child " : "parent ") + getpid());
    sleep(1);

    if (second > 0) {
        waitpid(second);
        if (first > 0) {
            waitpid(first);
        }
    }
}
