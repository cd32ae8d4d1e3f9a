// A JVM that is asked to end and doesn't.
import static forklore.mp.Time.sleep;

void main() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> sleep(60)));
    Thread.ofPlatform().start(() -> System.exit(0));
    sleep(60);
}
