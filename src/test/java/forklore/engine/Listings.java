package forklore.engine;

/// Small programs for tests.
public final class Listings {
    /// Starts two processes that sleep for long, and waits for them.
    public static final String SLEEPERS =
            """
            import static forklore.mp.Time.sleep;

            import forklore.mp.Process;

            static int num = 0;

            static void nap(String name) {
                num = num + 1;
                IO.println(name + " sleeps");
                sleep(600);
            }

            void main() {
                var first = new Process(() -> nap("first"));
                var second = new Process(() -> nap("second"));
                first.start();
                second.start();
                first.join();
                second.join();
            }
            """;

    /// Prints and ends.
    public static final String HELLO =
            """
            static int num = 0;

            void main() {
                num = 41;
                num++;
                IO.println("hello");
                System.err.println("oh");
                IO.print("no end of line");
            }
            """;

    private Listings() {}
}
