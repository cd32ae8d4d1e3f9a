package forklore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.SyncKind;
import forklore.trace.Wait;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What packages say to people: the same things in every language, and nothing that nobody says.
class PhrasesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern TEXT = Pattern.compile("\"([a-z][a-zA-Z0-9.-]+)\"");
    private static final Pattern IDEOGRAPH = Pattern.compile("[\\x{4e00}-\\x{9fff}]");

    private static Stream<Path> packages() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files
                    .filter(file -> file.endsWith("words_en.properties"))
                    .map(Path::getParent)
                    .toList()
                    .stream();
        }
    }

    private static Properties words(Path folder, Language language) throws IOException {
        var words = new Properties();
        try (Reader in =
                Files.newBufferedReader(
                        folder.resolve("words_" + language.code() + ".properties"))) {
            words.load(in);
        }
        return words;
    }

    @TestFactory
    Stream<DynamicTest> everyLanguageSaysTheSameThings() throws IOException {
        return packages()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> same(folder)));
    }

    private static void same(Path folder) throws IOException {
        Properties english = words(folder, Language.EN);
        for (Language language : Language.all()) {
            Properties others = words(folder, language);
            assertThat(others.keySet()).as("%s", language).isEqualTo(english.keySet());
            english.forEach(
                    (key, said) ->
                            assertThat(places(others.getProperty((String) key)))
                                    .as("places in %s, %s", key, language)
                                    .isEqualTo(places((String) said)));
        }
    }

    private static String places(String message) {
        return PLACE.matcher(message)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    @TestFactory
    Stream<DynamicTest> whatIsInTheBundleIsSaidAndWhatIsSaidIsInTheBundle() throws IOException {
        return packages()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> said(folder)));
    }

    private static void said(Path folder) throws IOException {
        var inCode = new TreeSet<String>();
        try (var files = Files.list(SOURCES.resolve(RESOURCES.relativize(folder)))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                TEXT.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(inCode::add);
            }
        }
        assertThat(words(folder, Language.EN).stringPropertyNames())
                .allMatch(
                        key ->
                                inCode.contains(key)
                                        || inCode.contains(numbered(key))
                                        || inCode.contains(key.replaceAll("\\.(self|named)$", ""))
                                        || inCode.contains(
                                                key.replaceAll("[^.]+(\\.named)?$", "")));
    }

    /// `level.3` is said as `level.` and a number.
    private static String numbered(String key) {
        return key.replaceAll("\\d+$", "");
    }

    @Test
    void everythingThatAProcessMayWaitForHasWords() throws IOException {
        var english = words(RESOURCES.resolve("forklore/model"), Language.EN);
        // Of a join it is said whom or what for.
        assertThat(EnumSet.complementOf(EnumSet.of(Wait.JOIN)))
                .allSatisfy(
                        wait ->
                                assertThat(english)
                                        .containsKeys(
                                                "what." + wait.word(),
                                                "what." + wait.word() + ".named"));
        assertThat(SyncKind.values())
                .allSatisfy(
                        kind ->
                                assertThat(english)
                                        .containsKeys(
                                                "thing." + kind.word(),
                                                "alone." + kind.word(),
                                                "same." + kind.word()));
    }

    @Test
    void noProseOfAnotherLanguageStandsInTheCode() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(
                            files.filter(file -> file.toString().endsWith(".java"))
                                    .filter(PhrasesTest::hasIdeographs))
                    .isEmpty();
        }
    }

    private static boolean hasIdeographs(Path file) {
        try {
            return IDEOGRAPH.matcher(Files.readString(file, StandardCharsets.UTF_8)).find();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTextAmongTheValuesIsSaidInTheSameLanguage() {
        var phrases = Phrases.of(PhrasesTest.class);
        Text text = phrases.text("greeting", Languages.text("world", "世界"), 1_000_000);
        assertThat(text.in(Language.EN)).isEqualTo("Hello, world 1000000");
        assertThat(text.in(Languages.ZH)).isEqualTo("你好，世界 1000000");
        assertThat(phrases.text("english").in(Languages.ZH)).isEqualTo("only here");
        assertThat(phrases.text("nowhere").in(Languages.ZH)).isEqualTo("⟨nowhere⟩");
    }
}
