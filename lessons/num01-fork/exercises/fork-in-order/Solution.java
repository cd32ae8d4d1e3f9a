import static forklore.mp.Posix.*;

void main() {
    IO.println("before fork: " + getpid());
    int pid = fork();
    if (pid == 0) {
        IO.println("child of " + getppid());
        _exit(0);
    }
    IO.println("parent of " + pid);
    waitpid(pid);
    IO.println("my child has ended");
}
