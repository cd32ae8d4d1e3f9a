package forklore.mp.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.mp.PicklingException;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// What comes back from bytes, and which bytes are refused.
class PickleTest {
    @Test
    void collectionsComeBackWhateverRoomTheyMakeForThemselves() {
        var thin = new HashMap<Integer, Integer>(1 << 16, 0.01f);
        thin.put(1, 1);
        for (Object value :
                List.of(
                        thin,
                        new HashMap<>(),
                        new ArrayList<>(Collections.nCopies(100_000, "x")),
                        new PriorityQueue<>(List.of(3, 1, 2)).stream().toList(),
                        new TreeMap<>(thin),
                        new IdentityHashMap<>())) {
            assertThat(Pickle.deserialize(Pickle.serialize(value))).isEqualTo(value);
        }
        var deque = new ArrayDeque<>(List.of(1, 2));
        assertThat(Pickle.deserialize(Pickle.serialize(deque)).toString()).isEqualTo("[1, 2]");
    }

    @Test
    void anArrayThatIsLongerThanItsBytesIsRefusedBeforeItIsMade() {
        byte[] bytes = Pickle.serialize(new long[] {7, 8, 9});
        int length = indexOf(bytes, new byte[] {0, 0, 0, 3});
        ByteBuffer.wrap(bytes).putInt(length, Integer.MAX_VALUE);

        assertThatThrownBy(() -> Pickle.deserialize(bytes))
                .isInstanceOf(PicklingException.class)
                .hasMessageContaining("REJECTED");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = bytes.length - part.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
