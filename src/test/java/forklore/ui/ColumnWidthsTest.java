package forklore.ui;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ui.ColumnWidths.Wanted;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    @Property(tries = 300)
    void everyColumnHasItsLeastAndTogetherTheyFillTheRoom(
            @ForAll @IntRange(min = 300, max = 4000) int width,
            @ForAll @IntRange(max = 4000) int course,
            @ForAll @IntRange(max = 4000) int page,
            @ForAll boolean folded) {
        var widths = ColumnWidths.of(width, new Wanted(course, page), folded);
        assertThat(widths.course()).isGreaterThanOrEqualTo(ColumnWidths.LEAST_COURSE);
        assertThat(widths.stage()).isGreaterThanOrEqualTo(ColumnWidths.LEAST_STAGE - 0.001);
        assertThat(widths.page()).isGreaterThanOrEqualTo(folded ? 0 : ColumnWidths.LEAST_PAGE);
        assertThat(widths.course() + widths.page() + widths.stage())
                .isCloseTo(
                        Math.max(width, ColumnWidths.least(folded)),
                        org.assertj.core.api.Assertions.within(0.001));
    }

    @Test
    void whatWasDraggedIsThereAgainAfterASmallWindow() {
        var wanted = new Wanted(260, 700);
        var before = ColumnWidths.of(1800, wanted, false);
        assertThat(ColumnWidths.of(960, wanted, false).page()).isLessThan(700);
        assertThat(ColumnWidths.of(1800, wanted, false)).isEqualTo(before);
        assertThat(before.page()).isEqualTo(700);
    }
}
