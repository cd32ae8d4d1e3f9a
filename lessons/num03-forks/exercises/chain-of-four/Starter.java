import static forklore.mp.Posix.*;

void main() {
    int pid = fork();
    if (pid > 0) {
        waitpid(pid);
    }
    IO.println(getpid() + ", child of " + getppid());
}
