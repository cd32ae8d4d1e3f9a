package forklore.app.html;

import forklore.ground.Language;
import forklore.ui.kit.Theme;
import forklore.ui.stage.SignOutline;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts a page together: its frame, style, data and script, in one file that needs no other.
final class Assembly {
    /// The script, in the order in which its parts stand on each other.
    private static final List<String> SCRIPTS =
            List.of(
                    "film.js",
                    "packed.js",
                    "draw.js",
                    "views.js",
                    "transport.js",
                    "player.js",
                    "lesson.js",
                    "page.js");

    private static final List<String> STYLES =
            List.of("base.css", "player.css", "shapes.css", "lesson.css", "print.css");

    private static final int SIGNS = 6;
    private static final double SIGN = 10;

    private final List<Packed> films = new ArrayList<>();

    /// Takes a film along; its number is what the page calls it by.
    int film(Map<String, Object> film) {
        films.add(Packed.of(JsonMapper.shared().writeValueAsString(film)));
        return films.size() - 1;
    }

    /// How a page presents itself.
    ///
    /// @param kind `run` or `lesson`
    /// @param language what it opens in; the browser's own where empty
    /// @param theme what it opens in; the reader's system's where empty
    record Look(String kind, Optional<Language> language, Optional<Theme> theme) {}

    /// The whole page.
    ///
    /// @param body markup
    String page(Look look, String title, String body) {
        String style = Palette.css() + joined(STYLES);
        String script = joined(SCRIPTS);
        var parts = new LinkedHashMap<String, String>();
        parts.put("lang", Markup.escaped(look.language().orElse(Language.EN).tag()));
        parts.put("look", attributes(look));
        parts.put("policy", policy(script, style));
        parts.put("title", Markup.escaped(Voice.shown(title)));
        parts.put("style", style);
        parts.put("body", body);
        parts.put("data", dataBlocks());
        parts.put("script", script);
        var page = new StringBuilder();
        for (String piece : read("page.html").split("(?=\\{\\{)|(?<=}})")) {
            boolean place = piece.startsWith("{{");
            page.append(
                    place
                            ? Objects.requireNonNull(
                                    parts.get(piece.substring(2, piece.length() - 2)), piece)
                            : piece);
        }
        return page.toString();
    }

    private static String attributes(Look look) {
        var all = new ArrayList<String>();
        all.add("data-kind=\"" + look.kind() + "\"");
        look.language().ifPresent(it -> all.add("data-lang=\"" + it.code() + "\""));
        look.theme()
                .ifPresent(
                        it -> all.add("data-theme=\"" + it.name().toLowerCase(Locale.ROOT) + "\""));
        return String.join(" ", all);
    }

    private static String policy(String script, String style) {
        return "default-src 'none'; script-src '%s'; style-src '%s'; img-src data:;"
                        .formatted(hash(script), hash(style))
                + " base-uri 'none'; form-action 'none'";
    }

    private String dataBlocks() {
        var blocks = new StringBuilder(block("words", json(words())));
        for (int i = 0; i < films.size(); i++) {
            blocks.append(block("film-" + i, films.get(i)));
        }
        return blocks.toString();
    }

    private static String block(String id, Packed film) {
        return "<script type=\"text/plain\" id=\"%s\" data-size=\"%d\">%s</script>\n"
                .formatted(id, film.size(), film.base64());
    }

    private static String block(String id, String json) {
        return "<script type=\"application/json\" id=\"" + id + "\">" + json + "</script>\n";
    }

    /// What the script says, and the processes' signs.
    private static Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        words.put("languages", PageWords.languages());
        words.put(
                "signs",
                IntStream.rangeClosed(1, SIGNS).mapToObj(i -> SignOutline.of(i, SIGN)).toList());
        words.put("signSize", SIGN);
        return words;
    }

    /// As a script element can hold it: no `<` in it could end the element.
    private static String json(Object value) {
        return JsonMapper.shared()
                .writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String joined(List<String> files) {
        return files.stream().map(Assembly::read).collect(Collectors.joining("\n"));
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Assembly.class.getResourceAsStream(name)) {
            // A browser hashes what it has read, and it reads every line's end as this one.
            return new String(
                            Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
