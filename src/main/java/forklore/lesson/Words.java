package forklore.lesson;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a listing that people read: texts in quotes, and comments.
final class Words {
    private final Pattern pattern;

    Words(EngineKind engine) {
        pattern =
                Pattern.compile(
                        switch (engine) {
                            case JAVA ->
                                    "(?m)(?<open>\")(?<text>(?:[^\"\\\\\\n]|\\\\.)*)(?<close>\")"
                                            + "|(?<mark>// )(?<comment>.*)$";
                            case PYTHON ->
                                    "(?m)(?<open>[\"'])(?<text>(?:(?!\\k<open>)[^\\\\\\n]|\\\\.)*)"
                                            + "(?<close>\\k<open>)|(?<mark># )(?<comment>.*)$";
                        });
    }

    /// The source with every text and comment that the map names put into its words.
    String translate(String source, Map<String, String> words) {
        return pattern.matcher(source)
                .replaceAll(match -> Matcher.quoteReplacement(translated(match, words)));
    }

    private static String translated(MatchResult match, Map<String, String> words) {
        var comment = match.group("comment");
        if (comment != null) {
            return match.group("mark") + words.getOrDefault(comment, comment);
        }
        var text = match.group("text");
        return match.group("open") + words.getOrDefault(text, text) + match.group("close");
    }

    /// Every text and comment of the source.
    Set<String> in(String source) {
        var found = new TreeSet<String>();
        pattern.matcher(source)
                .results()
                .forEach(
                        match ->
                                found.add(
                                        match.group("comment") == null
                                                ? match.group("text")
                                                : match.group("comment")));
        return found;
    }
}
