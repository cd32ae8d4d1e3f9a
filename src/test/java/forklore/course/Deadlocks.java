package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.run.Outcome;

import java.util.Map;

/// The demos whose broken program waits for itself in a circle, in either language, and what is
/// said of each when the deadline has passed.
final class Deadlocks {
    private static final String MESSAGE =
            " waits for a message from (the )?pipe [^;,]+, into which ";
    private static final String SENDS = " would have to send or whose end it would have to close";

    private static final Map<String, String> SENTENCES =
            Map.of(
                    "num09/opposite-order",
                    "(\\d+) waits for lock_?[aAbB], which (\\d+) holds;"
                            + " \\2 waits for lock_?[aAbB], which \\1 holds",
                    "num09/same-lock-twice",
                    "\\d+ waits for the lock “lock”, which it holds itself",
                    "num09/join-inside",
                    "(\\d+) waits for the lock “lock”, which (\\d+) holds; \\2 waits for \\1 to end",
                    "num09/both-read",
                    "(\\d+)" + MESSAGE + "(\\d+)" + SENDS + "; \\3" + MESSAGE + "\\1" + SENDS,
                    "num09/philosophers",
                    "(\\d+ waits for [^;]+, which \\d+ holds(; |$)){5}");

    private Deadlocks() {}

    static boolean has(String demo) {
        return SENTENCES.containsKey(demo);
    }

    /// Fails unless the run was ended by its deadline, and told the one circle truly.
    static void check(String demo, DemoRun run) {
        assertThat(run.outcome())
                .as(run::toString)
                .isInstanceOfSatisfying(
                        Outcome.TimedOut.class,
                        late ->
                                assertThat(late.circles())
                                        .extracting((Text text) -> text.in(Language.EN))
                                        .singleElement()
                                        .asString()
                                        .matches(SENTENCES.getOrDefault(demo, "")));
    }
}
