package forklore.mp.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import forklore.mp.Condition;

import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void whoCallsWhatEveryJavaObjectHasIsToldWhatAConditionHas() {
        var condition = new Condition();
        condition.acquire();
        assertThat(Failures.describe(catchThrowable(condition::notifyAll)))
                .contains("Java's own notifyAll()", "waitFor(), notifyOne() and notifyEvery()");
        assertThat(Failures.describe(catchThrowable(() -> condition.wait(10))))
                .contains("Java's own wait()");
        condition.release();
    }

    @Test
    void anyOtherFailureIsToldAsItIs() {
        assertThat(Failures.describe(new IllegalMonitorStateException("of somebody else")))
                .contains("of somebody else")
                .doesNotContain("Condition");
    }
}
