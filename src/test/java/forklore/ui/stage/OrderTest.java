package forklore.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

final class OrderTest {
    /// Counts what is put in and taken out.
    private static final class Counted extends ArrayList<String> {
        private static final long serialVersionUID = 1;
        private int touched;

        Counted(Collection<String> all) {
            super(all);
        }

        @Override
        public boolean remove(Object gone) {
            touched++;
            return super.remove(gone);
        }

        @Override
        public boolean addAll(int at, Collection<? extends String> more) {
            touched += more.size();
            return super.addAll(at, more);
        }

        @Override
        public boolean addAll(Collection<? extends String> more) {
            touched += more.size();
            return super.addAll(more);
        }
    }

    @Property(tries = 300)
    void theWantedStandInTheirOrderAndOthersAsTheyStood(@ForAll long seed) {
        var random = new Random(seed);
        var names = IntStream.range(0, 40).mapToObj(i -> "node " + i).toList();
        var before = some(names, random);
        var wanted = some(names, random);
        var children = new ArrayList<>(before);
        Order.arrange(children, wanted);
        assertThat(children.stream().filter(wanted::contains).toList()).isEqualTo(wanted);
        assertThat(children.stream().filter(it -> !wanted.contains(it)).toList())
                .isEqualTo(before.stream().filter(it -> !wanted.contains(it)).toList());
    }

    private static List<String> some(List<String> names, Random random) {
        var some = new ArrayList<>(names);
        if (random.nextBoolean()) {
            Collections.shuffle(some, random);
        }
        some.removeIf(_ -> random.nextInt(3) == 0);
        return List.copyOf(some);
    }

    @Test
    void onlyWhatMustMoveIsTouched() {
        var children = new Counted(List.of("a", "b", "c", "d", "e"));
        Order.arrange(children, List.of("b", "c", "new", "d", "e", "a"));
        assertThat(children).containsExactly("b", "c", "new", "d", "e", "a");
        assertThat(children.touched).isEqualTo(3);
        Order.arrange(children, List.copyOf(children));
        assertThat(children.touched).isEqualTo(3);
    }
}
