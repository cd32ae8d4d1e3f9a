package forklore.storm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/// One blow of each kind, anew at every build; the benchmark deals hundreds.
@EnabledOnOs(OS.LINUX)
class KillStormIT {
    private static final int BLOWS = 1;
    private static final long LATEST = TimeUnit.MILLISECONDS.toNanos(2500);

    /// Generous, since other tests may be busy at the same time: the benchmark measures.
    private static final long WITHIN = TimeUnit.SECONDS.toNanos(20);

    private final Random random = new Random();

    @ParameterizedTest
    @EnumSource
    void nobodyIsLeft(Victim victim) throws Exception {
        var animals = Zoo.all();
        for (int i = 0; i < BLOWS; i++) {
            var animal = animals.get(random.nextInt(animals.size()));
            var result = new Blow(animal, victim).strike(random.nextLong(LATEST), WITHIN);
            assertThat(result.left()).as(animal.name()).isEmpty();
        }
    }
}
