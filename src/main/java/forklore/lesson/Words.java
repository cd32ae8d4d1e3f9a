package forklore.lesson;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a listing that people read: texts in quotes, and comments. A text of Python
/// with values in it, `f"task {task} done"`, is also known by the pieces between them, which are
/// the texts that its Java twin puts together.
final class Words {
    /// What stands outside of braces.
    private static final Pattern PIECE = Pattern.compile("(?<=^|\\})[^{}]+(?=\\{|$)");

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
        var whole = words.get(text);
        return match.group("open")
                + (whole == null ? translatedPieces(text, words) : whole)
                + match.group("close");
    }

    private static String translatedPieces(String text, Map<String, String> words) {
        return PIECE.matcher(text)
                .replaceAll(
                        piece ->
                                Matcher.quoteReplacement(
                                        words.getOrDefault(piece.group(), piece.group())));
    }

    /// Every text and comment of the source, and the pieces of each text.
    Set<String> in(String source) {
        var found = new TreeSet<String>();
        pattern.matcher(source).results().forEach(match -> collect(match, found));
        return found;
    }

    private static void collect(MatchResult match, Set<String> found) {
        var comment = match.group("comment");
        if (comment != null) {
            found.add(comment);
        } else {
            var text = match.group("text");
            found.add(text);
            PIECE.matcher(text).results().map(MatchResult::group).forEach(found::add);
        }
    }
}
