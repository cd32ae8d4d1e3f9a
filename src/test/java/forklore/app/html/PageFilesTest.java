package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.picture.FontRole;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.trace.TraceFile;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The script and the style agree with what Java writes for them.
class PageFilesTest {
    private static final String ONE =
            """
            {"event":"ProcessStarted","t":1,"pid":4,"ppid":1,"name":"M","startMethod":"main","role":"main","slot":-1}
            """;

    @Test
    void everySortOfShapeHasALook() throws Exception {
        String css = file("shapes.css");
        for (Surface surface : Surface.values()) {
            assertThat(css).contains(".box." + ShapeCodes.css("", surface));
        }
        for (Tone tone : Tone.values()) {
            assertThat(css).contains("." + ShapeCodes.css("tone-", tone) + " ");
        }
        for (FontRole font : FontRole.values()) {
            assertThat(css).contains("." + ShapeCodes.css("font-", font) + " ");
        }
        assertThat(css)
                .contains(
                        ".edge-adopted",
                        ".edge-waits",
                        ".edge-tip",
                        ".edge-circle",
                        ".edge-flow",
                        ".edge {",
                        ".edge-curve",
                        ".edge-ideal");
        assertThat(Shape.EdgeRole.values()).hasSize(8);
    }

    @Test
    void everyColourThatIsUsedIsThereInLightAndDark() throws Exception {
        String page = page();
        String style = page.substring(page.indexOf("<style>"), page.indexOf("</style>"));
        var used = found("var\\(--([\\w-]+)\\)", style);
        String dark = style.substring(style.indexOf("data-theme=dark"), style.indexOf(".id-main"));
        String light = style.substring(0, style.indexOf("@media"));
        var own = found("--([\\w-]+):", file("base.css") + file("player.css"));
        own.addAll(Set.of("id", "id-text", "id-soft", "id-mid", "indent"));
        var missing = new TreeSet<>(used);
        missing.removeAll(own);
        assertThat(missing).hasSizeGreaterThan(30);
        assertThat(found("--([\\w-]+):", light)).containsAll(missing);
        assertThat(found("--([\\w-]+):", dark)).containsAll(missing);
    }

    @Test
    void everyWordThatTheScriptSaysIsThereInEveryLanguage() throws Exception {
        String script = script();
        var said = found("\\bwords\\.(\\w+)", script);
        said.addAll(Set.of("start", "back", "play", "forward", "end"));
        var start = "<script type=\"application/json\" id=\"words\">";
        String page = page();
        int from = page.indexOf(start) + start.length();
        JsonNode words =
                JsonMapper.shared().readTree(page.substring(from, page.indexOf("</script>", from)));
        assertThat(words.get("languages")).hasSizeGreaterThan(1);
        for (JsonNode language : words.get("languages")) {
            assertThat(said)
                    .allSatisfy(
                            word ->
                                    assertThat(language.path(word).asString(""))
                                            .as(word)
                                            .isNotEmpty()
                                            .doesNotContain("⟨"));
        }
        assertThat(words.get("signs")).hasSize(6);
    }

    @Test
    void theScriptNeverMakesMarkupOutOfTextAndAsksForNothing() throws Exception {
        assertThat(script())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write")
                .doesNotContain("eval(", "Function(", "fetch(", "XMLHttpRequest", "import(")
                .as("nor could end the element that it stands in")
                .doesNotContain("</", "<!--")
                .doesNotContain("WebSocket", "sendBeacon", ".src", ".href");
    }

    @Test
    void thePolicyAllowsTheOneScriptAndNoRequest() throws Exception {
        String page = page();
        String policy =
                page.replaceAll("(?s).*Content-Security-Policy\" content=\"([^\"]*)\".*", "$1");
        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'sha256-")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        assertThat(
                        found(
                                "(?:src|href|action|url)\\s*[=(]\\s*\"?(?!data:)(\\w[^\\s\">]*)",
                                Pages.markup(page)))
                .isEmpty();
    }

    private static String page() throws Exception {
        return Pages.run(TraceFile.read(new StringReader(ONE)).events());
    }

    private static String script() {
        return Stream.of("film", "packed", "draw", "views", "transport", "player", "lesson", "page")
                .map(name -> file(name + ".js"))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String file(String name) {
        try (var in = Assembly.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
