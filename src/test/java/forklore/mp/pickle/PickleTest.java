package forklore.mp.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.mp.PicklingException;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.IntStream;

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

    @Test
    void listsOfNumbersComeBackAsTheListsThatTheyWere() {
        List<Integer> some = IntStream.range(-50, 50).boxed().toList();
        for (List<?> list :
                List.of(
                        some,
                        new ArrayList<>(some),
                        List.copyOf(some),
                        some.stream().map(n -> n / 7.0).toList(),
                        some.stream().map(n -> n * 3_000_000_000L).toList(),
                        some.stream().map(n -> n > 0).toList(),
                        some.stream().map(n -> n > 0 ? (Object) n : "text").toList(),
                        new ArrayList<>(Arrays.asList(1, null)))) {
            var back = (List<?>) Objects.requireNonNull(copy(list));
            assertThat(back).isEqualTo(list).hasSameClassAs(list);
            assertThat(mayBeAskedForNull(back)).isEqualTo(mayBeAskedForNull(list));
        }
    }

    @Test
    void aListOfNumbersTakesFiveBytesForEach() {
        var out = new MessageBuilder();
        Pickle.write(out, IntStream.range(0, 1_000).boxed().toList());
        assertThat(out.size()).isLessThan(5_020);
    }

    @Test
    void aListThatClaimsToBeLongerThanItsBytesIsRefused() {
        var out = new MessageBuilder();
        Pickle.write(out, IntStream.range(0, 1_000).boxed().toList());
        out.replace(2, Integer.MAX_VALUE);
        assertThatThrownBy(() -> Pickle.read(new Message(out.toBytes())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable Object copy(Object value) {
        var out = new MessageBuilder();
        Pickle.write(out, value);
        return Pickle.read(new Message(out.toBytes()));
    }

    private static boolean mayBeAskedForNull(List<?> list) {
        try {
            return !list.contains(null) || list instanceof ArrayList;
        } catch (NullPointerException e) {
            return false;
        }
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
