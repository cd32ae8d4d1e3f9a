package forklore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void whatSteersATerminalIsShownByItsSign() {
        assertThat(Visible.of("a\u001b[31mred\u0007\u007f\u009b1m\r"))
                .isEqualTo("a␛[31mred␇␡\ufffd1m␍");
    }

    @Test
    void whatTurnsTheTextAroundItIsNotLetThrough() {
        assertThat(Visible.of("a\u202eb\u2066c\u200fd")).isEqualTo("a\ufffdb\ufffdc\ufffdd");
        assertThat(Visible.of("half \ud83c of a pair")).isEqualTo("half \ufffd of a pair");
    }

    @Test
    void everythingElseStaysAsItIs() {
        String text = "tab\there, 中文 🎉 é";
        assertThat(Visible.of(text)).isSameAs(text);
        assertThat(Visible.of("🎉\u001b")).isEqualTo("🎉␛");
    }
}
