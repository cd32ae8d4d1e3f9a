import static forklore.mp.Posix.*;

void main() {
    int pid = fork();
    if (pid == 0) {
        IO.println("child: my part is done");
    }
    IO.println("parent: I wait for " + pid);
    waitpid(pid);
    IO.println("parent: all done");
}
