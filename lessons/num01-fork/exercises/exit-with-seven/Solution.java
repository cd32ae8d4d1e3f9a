import static forklore.mp.Posix.*;

void main() {
    int pid = fork();
    if (pid == 0) {
        IO.println("child: I found 7");
        _exit(7);
    }
    var child = waitpid(pid);
    IO.println("parent: it found " + child.exitCode());
}
