import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

static void say(String when, int pid) {
    String who = pid == 0 ? "child " : "parent ";
    IO.println(when + who + getpid());
}

void main() {
    int first = fork();
    say("fork 1: ", first);
    sleep(1);

    // both processes come along here
    int second = fork();
    say("fork 2: ", second);
    sleep(1);

    if (second > 0) {
        waitpid(second);
        if (first > 0) {
            waitpid(first);
        }
    }
}
