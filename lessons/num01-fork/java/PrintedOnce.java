import static forklore.mp.Posix.*;

void main() {
    // keeps text until flush()
    var out = new PrintWriter(System.out);
    out.println("written once, by " + getpid());
    out.flush(); // nothing left to copy
    int pid = fork();
    out.println((pid == 0 ? "child " : "parent ") + getpid());
    out.flush();
    if (pid > 0) {
        waitpid(pid);
    }
}
