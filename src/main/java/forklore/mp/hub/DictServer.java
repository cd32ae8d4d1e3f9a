package forklore.mp.hub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// A dictionary in the manager's process. Keys and values stay as they came, as bytes: the manager
/// need not know their classes.
public final class DictServer implements Served {
    public static final byte PUT = 'p';
    public static final byte GET = 'g';
    public static final byte REMOVE = 'r';
    public static final byte ALL = 'a';

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @Override
    public synchronized void serve(Asked asked) {
        MessageBuilder answer = asked.answer().put(Reply.OK);
        switch (asked.operation()) {
            case PUT -> {
                String key = key(asked.in());
                old(answer, entries.put(key, asked.in().readBytes()));
            }
            case GET -> old(answer, entries.get(key(asked.in())));
            case REMOVE -> old(answer, entries.remove(key(asked.in())));
            case ALL -> {
                answer.put(entries.size());
                entries.forEach((key, value) -> answer.put(key.getBytes(ISO_8859_1)).put(value));
            }
            default -> throw new IllegalArgumentException("a dict can't " + asked.operation());
        }
        asked.send(answer);
    }

    /// The key's bytes as a text, one character for each.
    private static String key(Message in) {
        return new String(in.readBytes(), ISO_8859_1);
    }

    private static void old(MessageBuilder answer, byte @Nullable [] value) {
        answer.put(value != null);
        if (value != null) {
            answer.put(value);
        }
    }

    @Override
    public boolean cancel(Asked asked) {
        return false;
    }

    @Override
    public void gone(Session session) {
        // It keeps nothing for a process.
    }
}
