package forklore.mp.hub;

import forklore.wire.MessageBuilder;

import java.util.ArrayList;
import java.util.List;

/// A list in the manager's process. Its elements stay as they came, as bytes.
public final class ListServer implements Served {
    public static final byte ADD = 'p';
    public static final byte GET = 'g';
    public static final byte SET = 's';
    public static final byte ALL = 'a';

    private final List<byte[]> elements = new ArrayList<>();

    public synchronized void add(byte[] element) {
        elements.add(element);
    }

    public synchronized byte[] get(int index) {
        return elements.get(index);
    }

    @Override
    public synchronized void serve(Asked asked) {
        MessageBuilder answer = asked.answer();
        try {
            answer(asked, answer.put(Reply.OK));
        } catch (IndexOutOfBoundsException e) {
            answer = asked.answer().put(Reply.REFUSED).put(String.valueOf(e.getMessage()));
        }
        asked.send(answer);
    }

    private void answer(Asked asked, MessageBuilder answer) {
        switch (asked.operation()) {
            case ADD -> elements.add(asked.in().readBytes());
            case GET -> answer.put(elements.get(asked.in().readInt()));
            case SET -> elements.set(asked.in().readInt(), asked.in().readBytes());
            case ALL -> {
                answer.put(elements.size());
                elements.forEach(answer::put);
            }
            default -> throw new IllegalArgumentException("a list can't " + asked.operation());
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
