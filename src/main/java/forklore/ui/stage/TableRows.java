package forklore.ui.stage;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

import java.util.List;

/// The rows of a table, which are those of a list that never changes. To show another one costs the
/// same however long it is: nothing is copied.
final class TableRows<E> extends ObservableListBase<E> {
    private List<E> all = List.of();

    @Override
    public E get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    /// @param next never changed
    /// @param same how many rows at the beginning are those shown so far
    void show(List<E> next, int same) {
        var gone = all.subList(same, all.size());
        all = next;
        fireChange(new End<>(this, same, gone));
    }

    /// Others stand at the end of the list.
    private static final class End<E> extends ListChangeListener.Change<E> {
        private final int from;
        private final List<E> gone;
        private boolean told;

        End(TableRows<E> list, int from, List<E> gone) {
            super(list);
            this.from = from;
            this.gone = gone;
        }

        @Override
        public boolean next() {
            boolean first = !told;
            told = true;
            return first;
        }

        @Override
        public void reset() {
            told = false;
        }

        @Override
        public int getFrom() {
            return from;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<E> getRemoved() {
            return gone;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
