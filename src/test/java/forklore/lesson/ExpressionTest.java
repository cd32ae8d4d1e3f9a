package forklore.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "1/workers, 0.25",
        "2^n, 8",
        "2^n - 1, 7",
        "1+2*3, 7",
        "(1+2)*3, 9",
        "2^3^2, 512",
        "-n + 1, -2",
        "8-3-2, 3",
        "8/2/2, 2"
    })
    void followsTheUsualOrder(String source, double value) {
        assertThat(Expression.value(source, Map.of("workers", "4", "n", "3"))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "1/, ends too early",
        "2 +, ends too early",
        "2 2, unexpected",
        "(1, ends too early",
        "1), unexpected"
    })
    void saysWhereItGoesWrong(String source, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.value(source, Map.of()))
                .withMessageContaining(message);
    }

    @Test
    void namesWhatIsNoParameter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.value("1/wrokers", Map.of("workers", "3")))
                .withMessageContaining("\"wrokers\" is not a parameter");
    }
}
