package forklore.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ui.page.LineMerge.Row;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class LineMergeTest {
    @Test
    void sharedLinesStandOnceAndOthersWhereTheyBelong() {
        assertThat(LineMerge.of("a\nb\nc\n", "a\nx\ny\nc\n"))
                .containsExactly(
                        new Row("a", 1, 1),
                        new Row("b", 2, 0),
                        new Row("x", 0, 2),
                        new Row("y", 0, 3),
                        new Row("c", 3, 4));
    }

    @Property
    void bothTextsAreInItWholeAndInOrder(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 12) String left,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 12) String right) {
        String first = lines(left);
        String second = lines(right);
        var rows = LineMerge.of(first, second);
        assertThat(
                        rows.stream()
                                .filter(row -> row.first() > 0)
                                .map(Row::text)
                                .collect(Collectors.joining("\n")))
                .isEqualTo(first);
        assertThat(
                        rows.stream()
                                .filter(row -> row.second() > 0)
                                .map(Row::text)
                                .collect(Collectors.joining("\n")))
                .isEqualTo(second);
    }

    private static String lines(String letters) {
        return letters.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining("\n"));
    }
}
