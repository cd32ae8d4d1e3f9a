package forklore.session;

import java.util.List;

/// Something that the user should know, until it is dismissed.
///
/// @param key names the message in the reader's language
/// @param args what fills its places
public record Notice(String key, List<String> args) {
    public Notice {
        args = List.copyOf(args);
    }

    public Notice(String key, String... args) {
        this(key, List.of(args));
    }
}
