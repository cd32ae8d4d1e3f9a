package forklore.ground;

import org.jspecify.annotations.Nullable;

import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Things by a number that none shares with another, most of them close together. Immutable: a
/// change makes another one, which shares nearly all of this one's memory.
public final class Numbered<V> {
    private final Trie trie;
    private final int size;

    private Numbered(Trie trie, int size) {
        this.trie = trie;
        this.size = size;
    }

    public static <V> Numbered<V> empty() {
        return new Numbered<>(Trie.EMPTY, 0);
    }

    public int size() {
        return size;
    }

    public boolean has(int number) {
        return trie.get(number) != null;
    }

    @SuppressWarnings("unchecked") // Only things of this type are put in.
    public Optional<V> get(int number) {
        return Optional.ofNullable((V) trie.get(number));
    }

    /// With this thing under this number, whatever was there.
    ///
    /// @param number not negative
    /// @throws IllegalArgumentException where it is
    public Numbered<V> with(int number, V thing) {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
        return new Numbered<>(trie.with(number, thing), has(number) ? size : size + 1);
    }

    /// All things in the order of their numbers.
    public Collection<V> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<V> iterator() {
                return new Walk<>(trie);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Numbered<?> numbered
                && size == numbered.size
                && new ArrayList<>(values()).equals(new ArrayList<>(numbered.values()));
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(size);
    }

    @Override
    public String toString() {
        return values().toString();
    }

    /// Goes through a tree, from left to right.
    private static final class Walk<V> implements Iterator<V> {
        private final ArrayDeque<Step> path = new ArrayDeque<>();
        private final int height;
        private @Nullable Object next;

        /// A node on the way, of which some children were gone to.
        private static final class Step {
            private final Object[] node;
            private final boolean leaf;
            private int at;

            Step(Object[] node, boolean leaf) {
                this.node = node;
                this.leaf = leaf;
            }
        }

        Walk(Trie trie) {
            height = trie.height();
            path.push(new Step(trie.root(), height == 1));
            next = seek();
        }

        private @Nullable Object seek() {
            while (!path.isEmpty()) {
                Step step = path.peek();
                if (step.at == step.node.length) {
                    path.pop();
                    continue;
                }
                Object child = step.node[step.at++];
                if (child != null && step.leaf) {
                    return child;
                }
                if (child instanceof Object[] node) {
                    path.push(new Step(node, path.size() + 1 == height));
                }
            }
            return null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public V next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            V now = (V) next;
            next = seek();
            return now;
        }
    }
}
