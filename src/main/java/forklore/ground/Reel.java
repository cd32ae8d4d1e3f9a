package forklore.ground;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;

/// A list that grows at its end. Immutable: a change makes another one, which shares nearly all of
/// this one's memory. Looking up, adding and changing one place take about the same short time
/// however long the list is; so does cutting it off.
///
/// Its elements stand in chunks, all of which but the last lie in a [Trie].
public final class Reel<E> extends AbstractList<E> implements RandomAccess {
    private static final Object[] NOTHING = {};

    /// The chunks that are full.
    private final Trie chunks;

    /// What comes after them: nothing only where there is nothing at all.
    private final Object[] tail;

    private final int size;

    private Reel(Trie chunks, Object[] tail, int size) {
        this.chunks = chunks;
        this.tail = tail;
        this.size = size;
    }

    public static <E> Reel<E> empty() {
        return new Reel<>(Trie.EMPTY, NOTHING, 0);
    }

    public static <E> Reel<E> of(Collection<? extends E> elements) {
        return Reel.<E>empty().plusAll(elements);
    }

    @Override
    public int size() {
        return size;
    }

    /// @throws IndexOutOfBoundsException where there is no such place
    @Override
    @SuppressWarnings("unchecked") // Only elements are put in.
    public E get(int index) {
        return (E) chunk(index)[index & Trie.MASK];
    }

    /// With one more element at its end.
    public Reel<E> plus(E element) {
        if (tail.length == Trie.WIDTH) {
            return new Reel<>(filled(), new Object[] {element}, size + 1);
        }
        Object[] longer = Arrays.copyOf(tail, tail.length + 1);
        longer[tail.length] = element;
        return new Reel<>(chunks, longer, size + 1);
    }

    /// With more elements at its end, in their order.
    public Reel<E> plusAll(Collection<? extends E> elements) {
        Object[] more = elements.toArray();
        var grown = this;
        int at = 0;
        while (at < more.length) {
            var whole = grown.tail.length == Trie.WIDTH ? grown.filled() : grown.chunks;
            Object[] begun = grown.tail.length == Trie.WIDTH ? NOTHING : grown.tail;
            int count = Math.min(Trie.WIDTH - begun.length, more.length - at);
            Object[] longer = Arrays.copyOf(begun, begun.length + count);
            System.arraycopy(more, at, longer, begun.length, count);
            grown = new Reel<>(whole, longer, grown.size + count);
            at += count;
        }
        return grown;
    }

    /// With another element in this place.
    ///
    /// @throws IndexOutOfBoundsException where there is no such place
    public Reel<E> with(int index, E element) {
        Object[] changed = chunk(index).clone();
        changed[index & Trie.MASK] = element;
        return index >= size - tail.length
                ? new Reel<>(chunks, changed, size)
                : new Reel<>(chunks.with(index >>> Trie.BITS, changed), tail, size);
    }

    /// The first ones only, as many as that.
    public Reel<E> first(int count) {
        if (count >= size) {
            return this;
        }
        if (count <= 0) {
            return empty();
        }
        Object[] last = Arrays.copyOf(chunk(count - 1), ((count - 1) & Trie.MASK) + 1);
        // Chunks beyond the end are not seen, and are overwritten when the list grows again.
        return new Reel<>(chunks, last, count);
    }

    private Object[] chunk(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return index >= size - tail.length ? tail : chunks.chunk(index >>> Trie.BITS);
    }

    /// The chunks, the last one among them.
    private Trie filled() {
        return chunks.with((size - 1) >>> Trie.BITS, tail);
    }
}
