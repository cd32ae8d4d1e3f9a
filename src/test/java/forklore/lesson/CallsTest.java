package forklore.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallsTest {
    private static int count(EngineKind engine, String name, String source) {
        return Calls.count(new Listing(engine, "x", source), name);
    }

    @Test
    void whatIsSaidInCommentsAndQuotesIsNoCall() {
        String java =
                """
                // sleep(1) would do
                /* sleep(2)
                   sleep(3) */
                void main() {
                    IO.println("sleep(4) \\" sleep(5)");
                    sleep(6);
                    Time.sleep (7);
                    oversleep(8);
                }
                """;
        assertThat(count(EngineKind.JAVA, "sleep", java)).isEqualTo(2);
        String python =
                """
                # sleep(1) would do
                \"""sleep(2)
                sleep(3)\"""
                def sleep(seconds):
                    time.sleep(seconds)
                print('sleep(4) # "', "sleep(5)")
                """;
        assertThat(count(EngineKind.PYTHON, "sleep", python)).isEqualTo(1);
    }
}
