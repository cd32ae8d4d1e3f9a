package forklore.course;

import forklore.lesson.EngineKind;

import java.util.Map;
import java.util.Optional;

/// Which answer to a prediction is right, where no other test says it: how it begins, in English.
final class RightAnswers {
    private static final Map<String, String> EVERYWHERE =
            Map.ofEntries(
                    Map.entry("num02/fork-with-threads", "none"),
                    Map.entry("num04/process-args", "six"),
                    Map.entry("num04/start-method", "no, three"),
                    Map.entry("num04/lambda-target", "one"),
                    Map.entry("num04/no-guard", "two"),
                    Map.entry("num04/wrong-parent", "none"),
                    Map.entry("num06/exit-in-task", "wait"),
                    Map.entry("num06/odd-exception", "wait"),
                    Map.entry("num07/busy-reader", "seconds"),
                    Map.entry("num07/plain-queue", "no"),
                    Map.entry("num07/terminated-writer", "no, it waits"),
                    Map.entry("num07/lost-proxy", "none"),
                    Map.entry("num09/lost-update", "about half"),
                    Map.entry("num09/one-at-a-time", "three seconds"),
                    Map.entry("num09/too-large", "four and a half"),
                    Map.entry("num09/semaphore", "three seconds"),
                    Map.entry("num09/event", "seven"),
                    Map.entry("num09/condition", "one"),
                    Map.entry("num09/barrier", "after three seconds"),
                    Map.entry("num09/opposite-order", "two"),
                    Map.entry("num09/same-lock-twice", "one"),
                    Map.entry("num09/join-inside", "two"),
                    Map.entry("num09/both-read", "two"),
                    Map.entry("num09/bounded-buffer", "after three seconds"),
                    Map.entry("num09/readers-writers", "three seconds"),
                    Map.entry("num09/philosophers", "none"),
                    Map.entry("num09/four-seats", "six"));

    /// In CPython, a race may turn out well by luck, and a queue look empty after a put or not. In
    /// Java, what is not compiled yet may take as long without a lock.
    private static final Map<String, String> IN_JAVA =
            Map.of(
                    "num02/race", "no, some",
                    "num06/dead-parent", "none",
                    "num07/join-first", "yes",
                    "num07/empty-after-put", "never");

    private static final Map<String, String> IN_PYTHON =
            Map.of(
                    "num06/dead-parent", "two",
                    "num07/join-first", "no",
                    "num09/lock-cost", "several times");

    private RightAnswers() {}

    /// @param demo `num02/race`
    static Optional<String> to(String demo, EngineKind engine) {
        var own =
                switch (engine) {
                    case JAVA -> IN_JAVA;
                    case PYTHON -> IN_PYTHON;
                };
        return Optional.ofNullable(own.getOrDefault(demo, EVERYWHERE.get(demo)));
    }
}
