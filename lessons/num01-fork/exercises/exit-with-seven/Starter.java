import static forklore.mp.Posix.*;

void main() {
    int pid = fork();
    if (pid == 0) {
        IO.println("child: I found 7");
        // ends without a word
        _exit(0);
    }
    IO.println("parent: what did it find?");
}
