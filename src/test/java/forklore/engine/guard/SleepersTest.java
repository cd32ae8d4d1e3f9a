package forklore.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

import java.util.List;

class SleepersTest {
    private static final long SECOND = 1_000_000_000L;

    private final Sleepers sleepers = new Sleepers(pid -> pid == 5 ? Wait.SEND : Wait.UNKNOWN);

    private static Stat stat(int pid, char state, int threads) {
        return new Stat(pid, "python3", state, 1, 1, 1, 0, threads, 0, 0, 0, 0);
    }

    @Test
    void whoSleepsForLongIsToldOnceAndSoIsItsAwakening() {
        assertThat(sleepers.look(List.of(stat(5, 'S', 1)), 0)).isEmpty();
        assertThat(sleepers.look(List.of(stat(5, 'S', 1)), SECOND)).isEmpty();
        assertThat(sleepers.look(List.of(stat(5, 'S', 1)), SECOND + 1))
                .containsExactly(new Report.Asleep(5, SECOND + 1, Wait.SEND));
        assertThat(sleepers.look(List.of(stat(5, 'S', 1)), 2 * SECOND)).isEmpty();
        assertThat(sleepers.look(List.of(stat(5, 'R', 1)), 3 * SECOND))
                .containsExactly(new Report.Awake(5, 3 * SECOND));
        assertThat(sleepers.look(List.of(stat(5, 'R', 1)), 4 * SECOND)).isEmpty();
    }

    @Test
    void theKernelsFunctionSaysWhatIsSleptIn() {
        assertThat(SleepCause.named("anon_pipe_read")).isEqualTo(Wait.RECEIVE);
        assertThat(SleepCause.named("pipe_write")).isEqualTo(Wait.SEND);
        assertThat(SleepCause.named("do_wait")).isEqualTo(Wait.CHILD);
        assertThat(SleepCause.named("futex_do_wait"))
                .as("a lock of threads, or anything else")
                .isEqualTo(Wait.UNKNOWN);
        assertThat(SleepCause.named("0")).isEqualTo(Wait.UNKNOWN);
    }

    @Test
    void whoWakesNowAndThenIsNoSleeper() {
        for (int i = 0; i < 10; i++) {
            char state = i % 2 == 0 ? 'S' : 'R';
            assertThat(sleepers.look(List.of(stat(5, state, 1)), i * SECOND)).isEmpty();
        }
    }

    @Test
    void ofSeveralThreadsTheFirstSaysNothingOfTheOthers() {
        assertThat(sleepers.look(List.of(stat(5, 'S', 3)), 0)).isEmpty();
        assertThat(sleepers.look(List.of(stat(5, 'S', 3)), 9 * SECOND)).isEmpty();
    }

    @Test
    void whoIsGoneIsForgotten() {
        sleepers.look(List.of(stat(5, 'S', 1)), 0);
        sleepers.look(List.of(), SECOND);
        assertThat(sleepers.look(List.of(stat(5, 'S', 1)), 2 * SECOND)).isEmpty();
        assertThat(sleepers.look(List.of(stat(5, 'S', 1)), 4 * SECOND)).hasSize(1);
    }
}
