package forklore.ui.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import forklore.ground.Text;
import forklore.lesson.Tour;
import forklore.lesson.TourStep;
import forklore.lesson.View;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;

class PaceTest {
    private static final Tour TOUR =
            new Tour(10, List.of(step(OptionalDouble.of(4)), open(), open()));

    @Test
    void stepsWithoutAPlanShareWhatTheOthersLeave() {
        assertThat(Pace.of(TOUR, 0)).isEqualTo(new Pace(0, 4, 10));
        assertThat(Pace.of(TOUR, 2)).isEqualTo(new Pace(7, 10, 10));
    }

    @Test
    void aMinuteMoreOrLessIsNoNews() {
        Pace second = Pace.of(TOUR, 1);
        assertThat(second.behind(5)).isZero();
        assertThat(second.behind(7.9)).isZero();
        assertThat(second.behind(9)).isCloseTo(2, within(1e-9));
        assertThat(second.behind(1)).isCloseTo(-3, within(1e-9));
    }

    @Test
    void theStopwatchCountsFromItsLastStart() {
        var now = new AtomicLong(5);
        var watch = new Stopwatch(now::get);
        assertThat(watch.elapsed()).isZero();
        watch.restart();
        now.set(12);
        assertThat(watch.elapsed()).isEqualTo(7);
        watch.restart();
        assertThat(watch.elapsed()).isZero();
    }

    private static TourStep open() {
        return step(OptionalDouble.empty());
    }

    private static TourStep step(OptionalDouble minutes) {
        return new TourStep(
                Text.EMPTY,
                List.of(View.SCENE),
                Text.EMPTY,
                Optional.empty(),
                new TourStep.Notes(Text.EMPTY, minutes, Map.of()));
    }
}
