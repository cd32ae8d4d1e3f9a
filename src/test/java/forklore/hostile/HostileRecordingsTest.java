package forklore.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import forklore.app.html.Pages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;

/// Whatever a recording says, it is read, folded, drawn and laid out as a page. [HostileRecordings]
/// tries thousands.
class HostileRecordingsTest {
    private static final int EACH = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 1_001, 2_001, 3_001, 4_001, 5_001})
    void damagedRecordingsAreReadFoldedAndDrawn(long seed) throws IOException {
        var recordings = HostileRecordings.course();
        assertThat(recordings).hasSizeGreaterThan(40);
        assertTimeoutPreemptively(
                Duration.ofMinutes(5),
                () -> {
                    for (int i = 0; i < EACH; i++) {
                        var whole = recordings.get((int) (seed + i) % recordings.size());
                        var lines = new Mutations(seed + i).of(whole);
                        var trace = Gauntlet.read(lines);
                        assertThat(Gauntlet.run(trace))
                                .as("shapes drawn of the recording damaged with seed %d", seed + i)
                                .isNotNegative();
                        if (i == 0) {
                            Pages.films(Pages.run(trace.events()));
                        }
                    }
                });
    }
}
