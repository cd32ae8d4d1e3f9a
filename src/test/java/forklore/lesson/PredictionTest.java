package forklore.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Text;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class PredictionTest {
    private static final Prediction RATIO =
            new Prediction(
                    Text.EMPTY, "ratio", List.of(answer("1"), answer("1/workers")), Text.EMPTY);

    @Test
    void theNearestAnswerIsRight() {
        assertThat(RATIO.right(0.4, Map.of("workers", "3"))).containsExactly(1);
        assertThat(RATIO.right(0.9, Map.of("workers", "3"))).containsExactly(0);
    }

    @Test
    void answersThatMeanTheSameAreRightTogether() {
        assertThat(RATIO.right(1.01, Map.of("workers", "1"))).containsExactly(0, 1);
    }

    @Test
    void placesAreFilledAndOneWithoutAValueIsSeen() {
        assertThat(
                        Placeholders.fill(
                                "{total} by {workers}, {set.workers} $1",
                                name -> Optional.ofNullable(Map.of("total", "2 s").get(name))))
                .isEqualTo("2 s by …, … $1");
    }

    private static Prediction.Answer answer(String value) {
        return new Prediction.Answer(Text.EMPTY, value);
    }
}
