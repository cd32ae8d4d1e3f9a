package forklore.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.ui.kit.Messages;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class WordingTest {
    private static final Phrase TOOK =
            new Phrase("fact.task.taken", new Arg.Pid(1234, 1), new Arg.Seconds(0.5));

    @Test
    void wordsAsTheyAreStaySo() {
        var wording = new Wording(new Messages(Locale.ENGLISH));
        assertThat(wording.text(Words.of("{0} it's"))).isEqualTo("{0} it's");
    }

    @Test
    void aPhraseIsFilledInTheReadersLanguage() {
        assertThat(new Wording(new Messages(Locale.ENGLISH)).text(TOOK))
                .isEqualTo("Taken by process 1234, 0.50 s later");
        assertThat(new Wording(new Messages(Locale.SIMPLIFIED_CHINESE)).text(TOOK))
                .startsWith("0.50")
                .endsWith("由进程 1234 取走");
    }

    @Test
    void largeNumbersHaveNoSeparators() {
        var wording = new Wording(new Messages(Locale.ENGLISH));
        assertThat(wording.text(new Phrase("fact.task", new Arg.Whole(12345))))
                .isEqualTo("Task 12345");
    }
}
