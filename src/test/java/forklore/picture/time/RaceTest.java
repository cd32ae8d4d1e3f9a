package forklore.picture.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import forklore.model.Recorded;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class RaceTest {
    private static final List<String> LANES = List.of("apply", "apply-async");

    @Test
    void bothTimesAndTheIdleWorkersAreMeasured() throws IOException {
        var run = Recorded.run("side-by-side");
        var race = Race.of(run.end(), LANES, run.duration()).orElseThrow();
        var slow = race.runners().getFirst();
        var quick = race.runners().getLast();
        var clock = LaneClock.of(run.end(), "apply", run.duration());
        assertThat(slow.elapsed()).isEqualTo(clock.elapsed());
        assertThat(race.saved()).isEqualTo(slow.elapsed() - quick.elapsed());
        // One task at a time keeps all workers but one idle, all of the time.
        int workers = run.end().pools().in("apply").getLast().slots().size();
        assertThat(slow.idle()).isCloseTo((workers - 1.0) / workers, within(0.05));
        assertThat(quick.idle()).isLessThan(slow.idle());
    }

    @Test
    void thereIsNoneWhileOneOfThemGoesOn() throws IOException {
        var run = Recorded.run("side-by-side");
        long middle = run.duration() / 2;
        assertThat(Race.of(run.at(middle), LANES, middle)).isEmpty();
        assertThat(Race.of(run.end(), List.of("apply"), run.duration())).isEmpty();
    }
}
