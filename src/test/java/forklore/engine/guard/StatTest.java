package forklore.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class StatTest {
    /// The fields after the state as proc_pid_stat(5) counts them, all 0 but for those given.
    private static String fields(Map<Integer, Integer> values) {
        return IntStream.rangeClosed(4, 52)
                .mapToObj(field -> " " + values.getOrDefault(field, 0))
                .collect(Collectors.joining());
    }

    @Test
    void aNameWithSpacesAndParenthesesIsReadWhole() {
        Stat stat =
                Stat.parse(
                                "4711 (a) b (c) Z"
                                        + fields(
                                                Map.of(
                                                        4, 100, 5, 4711, 6, 4712, 20, 1, 22, 12345,
                                                        52, 9)))
                        .orElseThrow();
        assertThat(stat.command()).isEqualTo("a) b (c");
        assertThat(stat.pid()).isEqualTo(4711);
        assertThat(stat.ppid()).isEqualTo(100);
        assertThat(stat.group()).isEqualTo(4711);
        assertThat(stat.session()).isEqualTo(4712);
        assertThat(stat.started()).isEqualTo(12345);
        assertThat(stat.zombie()).isTrue();
        assertThat(Stat.exitCode(stat.status())).isEqualTo(-9);
    }

    @Test
    void theProcessorTimeIsThatOfTheProgramAndOfTheSystemForIt() {
        Stat stat = Stat.parse("4711 (sh) R" + fields(Map.of(14, 30, 15, 12, 39, 5))).orElseThrow();
        assertThat(stat.ticks()).isEqualTo(42);
        assertThat(stat.core()).isEqualTo(5);
    }

    @Test
    void anExitCodeAndASignalAreToldApart() {
        assertThat(Stat.exitCode(137 << 8)).isEqualTo(137);
        assertThat(Stat.exitCode(9)).isEqualTo(-9);
        assertThat(Stat.exitCode(11 | 0x80)).isEqualTo(-11);
        assertThat(Stat.exitCode(0)).isZero();
    }

    @Test
    void aTornFileIsNobody() {
        assertThat(Stat.parse("")).isEmpty();
        assertThat(Stat.parse("4711 (sh) S 1 2")).isEmpty();
    }
}
