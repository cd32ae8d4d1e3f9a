import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    var children = new ArrayList<Integer>();
    for (int code = 3; code >= 1; code--) {
        int pid = fork();
        if (pid == 0) {
            sleep(0.8 * code);
            _exit(code);
        }
        children.add(pid);
    }
    for (int pid : children) {
        var child = waitpid(pid);
        IO.println(pid + " ended with " + child.exitCode());
    }
}
