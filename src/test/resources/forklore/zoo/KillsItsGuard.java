// Daemons, and then the end of whoever started the program.
import static forklore.mp.Time.sleep;

void main() throws Exception {
    new ProcessBuilder("/bin/sh", "-c", "setsid sleep 60 & setsid sleep 60 &").start();
    sleep(0.5);
    ProcessHandle.current().parent().orElseThrow().destroyForcibly();
    sleep(60);
}
