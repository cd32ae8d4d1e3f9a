package forklore.ui.stage;

import forklore.ground.Decimals;
import forklore.ground.Language;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.ui.kit.Messages;

/// Puts a picture's words into the reader's language.
public final class Wording {
    /// A name or a value that is longer says no more to a reader; a program may choose any.
    public static final int LONGEST = 2000;

    private static final String CUT = "…";

    private final Messages messages;

    public Wording(Messages messages) {
        this.messages = messages;
    }

    public String text(Words words) {
        return switch (words) {
            case Words.Literal literal -> literal.text();
            case Words.Phrase phrase ->
                    messages.text(phrase.key(), phrase.args().stream().map(this::text).toArray());
        };
    }

    /// A place of a phrase, filled.
    public String text(Arg arg) {
        return switch (arg) {
            case Arg.Plain plain -> brief(plain.text());
            case Arg.Code code -> brief(code.text());
            case Arg.Whole whole -> Long.toString(whole.value());
            case Arg.Seconds seconds -> seconds(seconds.value());
            case Arg.Pid pid -> Integer.toString(pid.pid());
            case Arg.Said said -> brief(said.text().in(language()));
            case Arg.Inner inner -> text(inner.phrase());
        };
    }

    /// The beginning of a text that is too long for any reader.
    public static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT;
    }

    private Language language() {
        return Language.of(messages.locale().getLanguage()).orElse(Language.EN);
    }

    /// The phrase's pattern with the places left in it, for those who set each place by itself.
    public Messages messages() {
        return messages;
    }

    /// `0.61 s`, with the unit as the language writes it.
    private String seconds(double value) {
        return messages.text("unit.seconds", Decimals.hundredths(value));
    }
}
