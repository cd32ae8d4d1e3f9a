package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoresTest {
    private static final long MS = 1_000_000;

    private final Story story = new Story().main(100).cores(4, "0-1,3").at(10).fork(101, 100);

    @ParameterizedTest
    @CsvSource({"'0-1,3', 3", "'0', 1", "'', 4", "'x', 4", "'3-1', 4", "'0-99999999', 4"})
    void theWidthIsTheNumberOfCoresThatMayBeUsedOrElseOfAll(String allowed, int width) {
        var cores = new Story().main(100).cores(4, allowed).world().cores();
        assertThat(cores.width()).isEqualTo(width);
    }

    @Test
    void whatIsToldIsTrueSinceTheSampleBefore() {
        var cores = story.at(1000).uses(101, 3, 500).world().cores();
        assertThat(cores.stretches())
                .singleElement()
                .isEqualTo(new CoreStretch(101, 3, 500, 750 * MS, Long.MAX_VALUE));
        assertThat(cores.time(101, 1000 * MS)).isEqualTo(125 * MS);
    }

    @Test
    void nobodyUsesACoreBeforeItsStartOrAfterItsEnd() {
        var cores = story.at(100).uses(101, 0, 1000).at(400).exits(101, 0).world().cores();
        assertThat(cores.now()).isEmpty();
        assertThat(cores.past()).containsExactly(new CoreStretch(101, 0, 1000, 10 * MS, 400 * MS));
        assertThat(cores.time(101, 9000 * MS)).isEqualTo(390 * MS);
    }

    @Test
    void anotherShareEndsTheOneBefore() {
        story.at(1000).uses(101, 0, 1000).at(2000).uses(101, 0, 400).at(3000).uses(101, 0, 0);
        assertThat(story.world().cores().past())
                .containsExactly(
                        new CoreStretch(101, 0, 1000, 750 * MS, 1750 * MS),
                        new CoreStretch(101, 0, 400, 1750 * MS, 2750 * MS));
        assertThat(story.world().cores().time(101, 9000 * MS)).isEqualTo(1400 * MS);
    }

    @Test
    void atTheEndOfTheRunNobodyIsOnACoreAnyMore() {
        var cores = story.at(1000).uses(1, 2, 300).at(1500).runEnds().world().cores();
        assertThat(cores.now()).isEmpty();
        assertThat(cores.past()).hasSize(1);
    }
}
