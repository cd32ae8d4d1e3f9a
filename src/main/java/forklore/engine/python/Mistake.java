package forklore.engine.python;

import forklore.lesson.Text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A common mistake, recognised by the words of CPython's own exception.
///
/// @param sign what in the exception's text gives it away
/// @param meaning what it means and what to do, in the learner's words; `$1` stands for the sign's
///   first group
record Mistake(Pattern sign, Text meaning) {
    static Mistake of(String sign, String en, String zh) {
        return new Mistake(Pattern.compile(sign), new Text(en, zh));
    }

    /// What it means, where the exception tells of it.
    Optional<Text> in(String exception) {
        Matcher match = sign.matcher(exception);
        return match.find()
                ? Optional.of(new Text(filled(match, meaning.en()), filled(match, meaning.zh())))
                : Optional.empty();
    }

    private static String filled(Matcher match, String words) {
        String text = words;
        for (int group = 1; group <= match.groupCount(); group++) {
            text = text.replace("$" + group, String.valueOf(match.group(group)));
        }
        return text;
    }
}
