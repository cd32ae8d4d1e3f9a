package forklore.lesson;

import static forklore.ground.Languages.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.ground.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ParameterValuesTest {
    private static final Text LABEL = text("label", "标签");
    private static final Demo DEMO =
            new Demo(
                    "demo",
                    LABEL,
                    List.of(new Part("", Text.EMPTY, Text.EMPTY, Map.of())),
                    List.of(
                            new Parameter.Whole("workers", LABEL, 3, 1, 8),
                            new Parameter.Decimal("longest", LABEL, 2, 0.1, 5, 0.1, "s"),
                            new Parameter.Choice(
                                    "branch",
                                    LABEL,
                                    "parent",
                                    List.of(
                                            new Parameter.Option("parent", LABEL),
                                            new Parameter.Option("child", LABEL)))),
                    List.of(),
                    List.of(),
                    Duration.ofSeconds(60),
                    Optional.empty(),
                    List.of());

    @Test
    void withoutSettingsTheLessonsOwnValuesHold() {
        assertThat(ParameterValues.of(DEMO, List.of()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("workers", "3", "longest", "2.0", "branch", "parent"));
    }

    @Test
    void aSettingChangesOneValue() {
        assertThat(ParameterValues.of(DEMO, List.of("workers=5", " longest = 3 ", "branch=child")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("workers", "5", "longest", "3.0", "branch", "child"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workers=9|expected a whole number from 1 to 8",
                "workers=2.5|expected a whole number from 1 to 8",
                "workers=|expected a whole number from 1 to 8",
                "longest=NaN|expected a number from 0.1 to 5.0",
                "longest=long|expected a number from 0.1 to 5.0",
                "branch=uncle|expected one of parent, child",
                "size=3|demo has no parameter \"size\"; it has workers, longest, branch",
                "workers|write name=value",
                "=3|write name=value"
            })
    void aValueThatDoesNotFitIsRefusedWithTheReason(String setting, String reason) {
        assertThatThrownBy(() -> ParameterValues.of(DEMO, List.of(setting)))
                .isInstanceOf(ParameterValues.BadValue.class)
                .hasMessageContaining(reason);
    }
}
