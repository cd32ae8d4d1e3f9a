package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.Role;
import forklore.trace.RunEvent.RunStarted;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;
import forklore.trace.Written;
import forklore.ui.stage.Wording;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Whatever a program, or who made a recording, has written: it is shown, never obeyed.
class HostilePageTest {
    private static final String ATTACK =
            "</script><script>alert(1)</script><img src=http://evil/ onerror=alert(2)>";

    private static final String STEERING = "a\u001b[2Jb\u0007\u202ec\ud800d";

    @Test
    void noTextBecomesMarkup() {
        String page = Pages.run(run(ATTACK));
        assertThat(page).doesNotContain("<img").doesNotContain("<script>alert");
        assertThat(page.split("</script>", -1)).as("its own three").hasSize(4);
        assertThat(Pages.markup(page)).doesNotContain("<script").contains("&lt;script&gt;alert");
        assertThat(Pages.films(page).getFirst().at("/reel/rows/0/1/2").asString())
                .as("what was written, letter by letter")
                .isEqualTo(ATTACK);
    }

    @Test
    void aNameInTheTitleIsEscapedToo() {
        String page = Pages.run(List.of(begun("<b>'\"&</b>"), started("x")));
        assertThat(page).contains("&lt;b&gt;&#39;&quot;&amp;&lt;/b&gt;").doesNotContain("<b>'");
    }

    @Test
    void whatSteersIsShownByItsSign() {
        String page = Pages.run(run(STEERING));
        assertThat(page.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
        assertThat(page).doesNotContain("\\u001b").doesNotContain("\u202e");
        assertThat(Pages.films(page).getFirst().at("/reel/rows/0/1/2").asString())
                .isEqualTo("a␛[2Jb␇\ufffdc\ufffdd");
    }

    /// Three texts, in both languages, each at several places.
    @Test
    void ofATextOfAnyLengthAPageHasTheBeginning() {
        int length = 1_000_000;
        var film = Pages.films(Pages.run(run("x".repeat(length)))).getFirst();
        assertThat(film.at("/reel/rows/0/1/2").asString())
                .isEqualTo("x".repeat(Wording.LONGEST) + "…");
        assertThat(film.toString()).hasSizeLessThan(length / 5);
    }

    private static List<TraceEvent> run(String words) {
        return List.of(
                begun(words),
                started(words),
                new VariableChanged(at(20), words, words),
                new OutputWritten(at(30), words, Written.OUT),
                new ProcessFailed(at(40), words + "\n" + words));
    }

    private static TraceEvent begun(String words) {
        return new RunStarted(at(0), words, words, words, Map.of(words, words));
    }

    private static TraceEvent started(String name) {
        return new ProcessStarted(at(10), 1, name, StartMethod.MAIN, Role.MAIN, "", -1);
    }

    private static Stamp at(long ms) {
        return new Stamp(ms * 1_000_000, 4711, 1, "");
    }
}
