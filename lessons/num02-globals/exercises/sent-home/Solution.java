import static forklore.mp.Posix.*;

static int num = 0;

void main() {
    int pid = fork();
    if (pid == 0) {
        num = new Random().nextInt(1, 100);
        IO.println("child: num = " + num);
        _exit(num);
    }
    num = waitpid(pid).exitCode();
    IO.println("parent: num = " + num);
}
