// Daemons that a shell leaves behind.
import static forklore.mp.Time.sleep;

void main() throws Exception {
    for (int i = 0; i < 3; i++) {
        new ProcessBuilder("/bin/sh", "-c", "setsid env -i /bin/sleep 60 >/dev/null 2>&1 &")
                .start();
    }
    sleep(60);
}
