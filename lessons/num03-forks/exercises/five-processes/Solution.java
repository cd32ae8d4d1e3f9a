import static forklore.mp.Posix.*;

void main() {
    for (int i = 0; i < 4; i++) {
        if (fork() == 0) {
            IO.println("process " + getpid());
            // ends here and never goes round the loop
            _exit(0);
        }
    }
    IO.println("process " + getpid());
    for (int i = 0; i < 4; i++) {
        waitAny();
    }
}
