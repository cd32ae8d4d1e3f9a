import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

// who forks again: parent or child
static final String AGAIN = "parent";

static void forkAgain() {
    int pid = fork();
    if (pid == 0) {
        say("new, from the second fork");
        sleep(1);
        // ends here and does not come back to main
        _exit(0);
    }
    say("forked again");
    waitpid(pid);
}

static void stayAlone() {
    say("no second fork for me");
    sleep(2);
}

static void say(String text) {
    IO.println(getpid() + ", child of " + getppid()
            + ": " + text);
}

void main() {
    int pid = fork();
    String me = pid == 0 ? "child" : "parent";
    if (me.equals(AGAIN)) {
        forkAgain();
    } else {
        stayAlone();
    }
    if (pid > 0) {
        waitpid(pid);
    }
}
