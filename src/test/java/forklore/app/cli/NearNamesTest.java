package forklore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class NearNamesTest {
    @Test
    void theNearestNameComesFirst() {
        assertThat(NearNames.of("aply", List.of("join", "apply-async", "apply")))
                .containsExactly("apply");
    }

    @Test
    void whatIsNothingAlikeIsNotOffered() {
        assertThat(NearNames.of("zzz", List.of("apply", "join"))).isEmpty();
    }

    @Test
    void distanceCountsLetters() {
        assertThat(NearNames.distance("", "abc")).isEqualTo(3);
        assertThat(NearNames.distance("kitten", "sitting")).isEqualTo(3);
    }
}
