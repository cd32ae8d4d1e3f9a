import static forklore.mp.Posix.*;
import static forklore.mp.Time.sleep;

void main() {
    int pid = fork();
    if (pid == 0) {
        IO.println("child " + getpid() + " ends");
        return;
    }
    IO.println("parent: busy with other things");
    sleep(3);
    IO.println("parent: who was " + pid + "?");
}
