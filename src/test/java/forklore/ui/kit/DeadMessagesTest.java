package forklore.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// Every message is said somewhere: the code names its key, or the beginning or the stem of it.
class DeadMessagesTest {
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\n]*)\"");
    private static final List<String> ENDINGS = List.of(".values", ".tip");

    @Test
    void everyMessageIsNamedInTheCode() throws IOException {
        var named = texts();
        var dead =
                keys().stream()
                        .filter(key -> !named.contains(key))
                        .filter(key -> ENDINGS.stream().noneMatch(end -> said(key, end, named)))
                        .filter(key -> named.stream().noneMatch(text -> begins(key, text)))
                        .toList();
        assertThat(dead).as("messages that nobody says").isEmpty();
    }

    private static boolean said(String key, String ending, Set<String> named) {
        return key.endsWith(ending)
                && named.contains(key.substring(0, key.length() - ending.length()));
    }

    private static boolean begins(String key, String text) {
        return text.length() > 3 && text.endsWith(".") && key.startsWith(text);
    }

    private static Set<String> keys() throws IOException {
        var messages = new Properties();
        var file = Path.of("src/main/resources/forklore/ui/kit/messages_en.properties");
        try (Reader in = Files.newBufferedReader(file)) {
            messages.load(in);
        }
        return messages.stringPropertyNames();
    }

    private static Set<String> texts() throws IOException {
        var texts = new HashSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                TEXT.matcher(Files.readString(file)).results().forEach(m -> texts.add(m.group(1)));
            }
        }
        return texts;
    }
}
