package forklore.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class CodeSizeTest {
    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(CodeSize.columns("ab\n任务 1\nx")).isEqualTo(6);
        assertThat(CodeSize.columns("")).isZero();
    }

    @Property
    void noLargerSizeWouldFit(
            @ForAll @IntRange(max = 120) int columns, @ForAll @IntRange(max = 900) int room) {
        CodeSize size = CodeSize.fitting(columns, room, CodeSize.USUAL);
        boolean any = CodeSize.SMALLEST.fits(columns, room);
        assertThat(size.fits(columns, room)).isEqualTo(any);
        for (CodeSize larger : CodeSize.values()) {
            if (larger.compareTo(size) < 0 && larger.compareTo(CodeSize.USUAL) >= 0) {
                assertThat(larger.fits(columns, room)).isFalse();
            }
        }
    }
}
