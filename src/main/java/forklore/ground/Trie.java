package forklore.ground;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Things by their number, from 0. Immutable: a change copies the few nodes above the thing that
/// changes and shares all others.
final class Trie {
    static final int BITS = 4;
    static final int WIDTH = 1 << BITS;
    static final int MASK = WIDTH - 1;
    static final Trie EMPTY = new Trie(new Object[0], 0);

    /// Of a tree in which every node has up to [#WIDTH] children.
    private final Object[] root;

    /// How many bits of a number the root's children leave to tell apart.
    private final int shift;

    private Trie(Object[] root, int shift) {
        this.root = root;
        this.shift = shift;
    }

    Object[] root() {
        return root;
    }

    /// How many nodes lie one above the other.
    int height() {
        return shift / BITS + 1;
    }

    @Nullable Object get(int number) {
        if (number < 0 || (shift + BITS < Integer.SIZE && number >>> (shift + BITS) != 0)) {
            return null;
        }
        Object at = root;
        for (int bits = shift; at != null && bits >= 0; bits -= BITS) {
            Object[] node = (Object[]) at;
            int place = (number >>> bits) & MASK;
            at = place < node.length ? node[place] : null;
        }
        return at;
    }

    /// A chunk that is known to be there.
    Object[] chunk(int number) {
        Object[] node = root;
        for (int bits = shift; bits >= 0; bits -= BITS) {
            node = (Object[]) node[(number >>> bits) & MASK];
        }
        return node;
    }

    /// @param number not negative
    Trie with(int number, Object thing) {
        Object[] top = root;
        int bits = shift;
        while (bits + BITS < Integer.SIZE && number >>> (bits + BITS) != 0) {
            top = top.length == 0 ? top : new Object[] {top};
            bits += BITS;
        }
        return new Trie(with(top, bits, number, thing), bits);
    }

    private static Object[] with(Object[] node, int bits, int number, Object thing) {
        int place = (number >>> bits) & MASK;
        Object[] copy = Arrays.copyOf(node, Math.max(node.length, place + 1));
        copy[place] =
                bits == 0
                        ? thing
                        : with(
                                copy[place] instanceof Object[] child ? child : EMPTY.root,
                                bits - BITS,
                                number,
                                thing);
        return copy;
    }
}
