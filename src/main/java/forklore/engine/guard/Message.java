package forklore.engine.guard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line between the app and the guard: a word and its arguments, separated by tabs.
///
/// @param word what it is: `start`, `exited`, …
public record Message(String word, List<String> args) {
    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String word, Object... args) {
        return new Message(word, Stream.of(args).map(String::valueOf).toList());
    }

    /// Reads what [#line] wrote.
    public static Message parse(String line) {
        var fields = Stream.of(line.split("\t", -1)).map(Message::unescape).toList();
        return new Message(fields.getFirst(), fields.subList(1, fields.size()));
    }

    /// The message as one line, without its end.
    public String line() {
        return Stream.concat(Stream.of(word), args.stream())
                .map(Message::escape)
                .collect(Collectors.joining("\t"));
    }

    public String text(int index) {
        return args.get(index);
    }

    public int number(int index) {
        return Integer.parseInt(args.get(index));
    }

    public long size(int index) {
        return Long.parseLong(args.get(index));
    }

    public long time(int index) {
        return Long.parseLong(args.get(index));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c =
                        switch (text.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> text.charAt(i);
                        };
            }
            out.append(c);
        }
        return out.toString();
    }
}
