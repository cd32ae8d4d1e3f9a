package forklore.bench;

import static forklore.mp.Posix._exit;
import static forklore.mp.Posix.fork;
import static forklore.mp.Posix.waitpid;

import java.io.IOException;

/// Our side of [ForkBench], the twin of `forks.py`.
public final class ForkDriver {
    private ForkDriver() {}

    public static void main(String[] arguments) throws IOException {
        for (int command = System.in.read(); command >= 0; command = System.in.read()) {
            if (command == '\n') {
                IO.println(System.nanoTime());
                int pid = fork();
                if (pid == 0) {
                    IO.println("first line");
                    _exit(0);
                }
                waitpid(pid);
            }
        }
    }
}
