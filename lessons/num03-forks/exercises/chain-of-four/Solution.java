import static forklore.mp.Posix.*;

void main() {
    for (int i = 0; i < 3; i++) {
        int pid = fork();
        if (pid > 0) {
            // one child each: the next fork is the child's
            waitpid(pid);
            break;
        }
    }
    IO.println(getpid() + ", child of " + getppid());
}
