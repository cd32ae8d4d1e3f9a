package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class LeitnerTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    private final List<Answers.Given> answers = new ArrayList<>();

    @Test
    void whatIsKnownComesBackAfterOneThreeSevenAndSixteenDays() {
        assertThat(after(0, true)).isEqualTo(new Leitner(1, DAY.plusDays(1)));
        assertThat(after(1, true)).isEqualTo(new Leitner(2, DAY.plusDays(4)));
        assertThat(after(4, true)).isEqualTo(new Leitner(3, DAY.plusDays(11)));
        assertThat(after(11, true)).isEqualTo(new Leitner(4, DAY.plusDays(27)));
        assertThat(after(27, true)).isEqualTo(new Leitner(4, DAY.plusDays(43)));
    }

    @Test
    void whatIsNotKnownGoesBackToTheFirstBox() {
        after(0, true);
        after(1, true);
        assertThat(after(4, false)).isEqualTo(new Leitner(1, DAY.plusDays(5)));
        assertThat(after(5, true)).isEqualTo(new Leitner(2, DAY.plusDays(8)));
    }

    @Test
    void whoHasJustReadTheReasonProvesNothing() {
        after(0, false);
        assertThat(after(0, true)).isEqualTo(new Leitner(1, DAY.plusDays(1)));
        assertThat(after(1, true)).isEqualTo(new Leitner(2, DAY.plusDays(4)));
        assertThat(after(2, true)).isEqualTo(new Leitner(2, DAY.plusDays(4)));
    }

    @Test
    void whatIsOverdueMovesOnFromTheDayOfItsAnswer() {
        after(0, true);
        assertThat(after(100, true)).isEqualTo(new Leitner(2, DAY.plusDays(103)));
    }

    @Test
    void aQuestionIsDueFromItsDayOn() {
        Leitner first = after(0, true);
        assertThat(first.isDue(DAY)).isFalse();
        assertThat(first.isDue(DAY.plusDays(1))).isTrue();
        assertThat(first.isDue(DAY.plusDays(50))).isTrue();
    }

    private Leitner after(int days, boolean right) {
        answers.add(new Answers.Given(DAY.plusDays(days), Set.of(0), right));
        return Leitner.of(answers);
    }
}
