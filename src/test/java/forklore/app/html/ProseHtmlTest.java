package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseHtmlTest {
    @Test
    void markupInALessonIsShownAsText() {
        assertThat(ProseHtml.of("a <script>b</script>\n\n<div onclick='x'>c</div>"))
                .contains("&lt;script&gt;")
                .contains("&lt;div onclick=")
                .doesNotContain("<script")
                .doesNotContain("<div");
    }

    @Test
    void linksLeadNowhereAndImagesAreTheirWords() {
        assertThat(ProseHtml.of("[here](num07), [there](https://example.org/a), ![fork](x.png)"))
                .contains("<span class=\"link\">here</span>,")
                .contains("<span class=\"link\">there</span> (https://example.org/a)")
                .contains("<span class=\"link\">fork</span>")
                .doesNotContain("href")
                .doesNotContain("src=");
    }

    @Test
    void tablesMayBeWiderThanAPhone() {
        assertThat(ProseHtml.of("| a | b |\n|---|---|\n| `c` | d |"))
                .contains("<div class=\"table\"><table>")
                .contains("<td><code>c</code></td>");
    }

    @Test
    void aLineStandsWithoutAParagraph() {
        assertThat(ProseHtml.line("**Two** workers")).isEqualTo("<strong>Two</strong> workers");
    }
}
