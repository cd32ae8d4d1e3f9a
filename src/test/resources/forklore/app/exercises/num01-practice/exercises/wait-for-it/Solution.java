import static forklore.mp.Posix.*;

void main() {
    int pid = fork();
    if (pid == 0) {
        IO.println("child");
        _exit(0);
    }
    waitpid(pid);
    IO.println("parent");
}
