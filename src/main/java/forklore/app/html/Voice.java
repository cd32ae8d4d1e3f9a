package forklore.app.html;

import forklore.ground.Language;
import forklore.ground.Visible;
import forklore.picture.FontRole;
import forklore.picture.TextMeasure;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.ui.kit.Messages.Piece;
import forklore.ui.stage.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says things in one language, as a page may show them: no character steers what is around it.
///
/// @param measure knows how wide the window would draw a text
public record Voice(Language language, Wording wording, TextMeasure measure) {
    private static final String CUT = "…";

    String text(Words words) {
        return told(wording.text(words));
    }

    /// A message of the window.
    String message(String key, Object... values) {
        return shown(wording.messages().text(key, values));
    }

    /// Any text, line by line.
    static String shown(String text) {
        return text.indexOf('\n') < 0
                ? Visible.of(text)
                : text.lines().map(Visible::of).collect(Collectors.joining("\n"));
    }

    /// A text that a run's program chose, which may be of any length: its beginning.
    static String told(String text) {
        return shown(Wording.brief(text));
    }

    /// The name of a shape, which a variable's name may be part of; another for each.
    static String key(String id) {
        return id.length() <= Wording.LONGEST
                ? shown(id)
                : told(id) + Integer.toHexString(id.hashCode());
    }

    /// The words, cut short where the window would cut them.
    String fitted(FontRole font, Words words, double width) {
        String text = text(words);
        if (measure.width(font, words) <= width + 0.5) {
            return text;
        }
        int low = 0;
        int high = text.codePointCount(0, text.length());
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            boolean fits = measure.width(font, Words.of(cut(text, middle))) <= width;
            low = fits ? middle : low;
            high = fits ? high : middle - 1;
        }
        return cut(text, low);
    }

    private static String cut(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters)) + CUT;
    }

    /// A sentence in pieces: a text by itself, `["c", text]` for code, `["p", text, identity]` for
    /// a process.
    List<Object> pieces(Words words) {
        return switch (words) {
            case Words.Literal literal -> List.of(told(literal.text()));
            case Words.Phrase phrase -> pieces(phrase);
        };
    }

    private List<Object> pieces(Words.Phrase phrase) {
        var said = new ArrayList<Object>();
        Object[] values = phrase.args().stream().map(wording::text).toArray();
        for (Piece piece : wording.messages().pieces(phrase.key(), values)) {
            String text = told(piece.text());
            if (piece.place() < 0) {
                said.add(text);
            } else {
                said.addAll(filled(phrase.args().get(piece.place()), text));
            }
        }
        return said;
    }

    private List<Object> filled(Arg arg, String text) {
        return switch (arg) {
            case Arg.Inner inner -> pieces(inner.phrase());
            case Arg.Pid pid -> List.of(List.of("p", text, pid.identity()));
            case Arg.Code _ -> List.of(List.of("c", text));
            case Arg.Plain _, Arg.Said _, Arg.Whole _, Arg.Seconds _ -> List.of(text);
        };
    }
}
