package forklore.app.html;

import forklore.ground.Language;
import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.ui.kit.Messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a page says of itself, in every language. Where the window has the words, they are its.
final class PageWords {
    private static final Phrases WORDS = Phrases.of(PageWords.class);

    /// The window's words that the script needs, by the name that it knows them under.
    private static final Map<String, String> OURS =
            Map.ofEntries(
                    Map.entry("start", "transport.start"),
                    Map.entry("back", "transport.back"),
                    Map.entry("play", "transport.play"),
                    Map.entry("forward", "transport.forward"),
                    Map.entry("end", "transport.end"),
                    Map.entry("speed", "transport.speed"),
                    Map.entry("scrub", "transport.scrub"),
                    Map.entry("time", "output.time"),
                    Map.entry("process", "output.process"),
                    Map.entry("text", "output.text"),
                    Map.entry("twin", "twin.list"));

    private static final List<String> OWN =
            List.of(
                    "output",
                    "silence",
                    "listing",
                    "asWords",
                    "asPictures",
                    "light",
                    "dark",
                    "fullScreen",
                    "stageOnly",
                    "keyList",
                    "recorded",
                    "values",
                    "thinned",
                    "dropped",
                    "left",
                    "empty",
                    "ready");

    private PageWords() {}

    /// A text of this package.
    static Text text(String key, Object... values) {
        return WORDS.text(key, values);
    }

    /// All that the script says, by language.
    static List<Map<String, Object>> languages() {
        return Language.all().stream().map(PageWords::words).toList();
    }

    private static Map<String, Object> words(Language language) {
        var messages = new Messages(language.locale());
        var all = new LinkedHashMap<String, Object>();
        all.put("code", language.code());
        all.put("tag", language.tag());
        all.put("name", language.name());
        all.put("brief", language.brief());
        OURS.forEach((name, key) -> all.put(name, messages.text(key)));
        OWN.forEach(key -> all.put(key, WORDS.text(key).in(language)));
        return all;
    }
}
