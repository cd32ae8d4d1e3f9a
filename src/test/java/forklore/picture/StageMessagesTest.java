package forklore.picture;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Phase;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of the stages: each key that a picture names has a message in every language.
class StageMessagesTest {
    private static final Pattern KEY =
            Pattern.compile("\"((?:picture|narrator|stage|twin|fact)\\.[\\w.]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static Properties messages(String language) throws IOException {
        var name = "/forklore/ui/kit/messages_" + language + ".properties";
        var in = Objects.requireNonNull(StageMessagesTest.class.getResourceAsStream(name));
        var messages = new Properties();
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static Set<String> keysInCode() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/forklore/picture"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static String places(String message) {
        return PLACE.matcher(message)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    @Test
    void everyKeyHasAMessageInBothLanguages() throws IOException {
        for (String language : new String[] {"en", "zh"}) {
            var names = messages(language).stringPropertyNames();
            assertThat(keysInCode())
                    .as(language)
                    .allMatch(
                            key ->
                                    key.endsWith(".")
                                            ? names.stream().anyMatch(n -> n.startsWith(key))
                                            : names.contains(key));
        }
    }

    @Test
    void everythingThatAProcessMayWaitForHasWords() throws IOException {
        var messages = messages("en");
        for (Wait wait : Wait.values()) {
            assertThat(messages).containsKey("narrator.waits." + wait.word());
            var state = States.what(new Phase.Waiting(wait, "", -1, 0, -1, 0, false));
            assertThat(messages).containsKey(state.key());
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var english = messages("en");
        var chinese = messages("zh");
        for (String key : english.stringPropertyNames()) {
            if (key.startsWith("picture.") || key.startsWith("narrator.")) {
                assertThat(chinese.getProperty(key)).as(key).isNotNull();
                assertThat(places(chinese.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key)));
            }
        }
    }
}
