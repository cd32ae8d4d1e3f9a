package forklore.ui.kit;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);
    private static final ResourceBundle ZH = bundle(Locale.SIMPLIFIED_CHINESE);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(ZH.keySet()).isEqualTo(EN.keySet());
    }

    @Test
    void aTranslationFillsTheSamePlaces() {
        for (String key : EN.keySet()) {
            assertThat(places(ZH.getString(key))).as(key).isEqualTo(places(EN.getString(key)));
        }
    }

    @Test
    void piecesNameThePlaceThatTheyFill() {
        var messages = new Messages(Locale.ENGLISH);
        assertThat(messages.pieces("picture.of", "3", "10"))
                .containsExactly(
                        new Messages.Piece("3", 0),
                        new Messages.Piece(" of ", -1),
                        new Messages.Piece("10", 1));
    }

    @Test
    void aBoundTextFollowsTheLanguage() {
        var messages = new Messages(Locale.ENGLISH);
        var text = messages.bind("run.stop");
        assertThat(text.getValue()).isEqualTo("Stop");
        messages.use(Locale.SIMPLIFIED_CHINESE);
        assertThat(text.getValue()).isEqualTo("停止");
    }

    /// A key stands in the code as it is, as one half of it where the code puts it together, or
    /// behind a prefix that ends in a dot.
    @Test
    void everyMessageIsSaidSomewhere() throws IOException {
        var texts = new HashSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/forklore"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                QUOTED.matcher(Files.readString(file))
                        .results()
                        .forEach(m -> texts.add(m.group(1)));
            }
        }
        assertThat(EN.keySet()).filteredOn(key -> !isSaid(key, texts)).isEmpty();
    }

    private static boolean isSaid(String key, Set<String> texts) {
        if (texts.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            boolean prefix = texts.contains(key.substring(0, dot + 1));
            boolean halves =
                    texts.contains(key.substring(0, dot)) && texts.contains(key.substring(dot));
            if (prefix || halves) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("forklore.ui.kit.messages", locale);
    }
}
