package forklore.engine.guard;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Standard input as orders, read straight from the descriptor: a Java stream's buffer would hide
/// from `poll` what was read ahead.
final class Orders {
    private final MemorySegment buffer = Arena.global().allocate(1 << 16);
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private boolean ended;

    /// Reads what is there; blocks where nothing is.
    List<Order> read() {
        int count = Libc.read(0, buffer);
        if (count <= 0) {
            ended = true;
            return List.of();
        }
        var orders = new ArrayList<Order>();
        for (byte b : buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE)) {
            if (b == '\n') {
                orders.add(Order.of(Message.parse(rest.toString(StandardCharsets.UTF_8))));
                rest.reset();
            } else {
                rest.write(b);
            }
        }
        return orders;
    }

    /// Whether the app closed its end, by will or by dying.
    boolean ended() {
        return ended;
    }
}
