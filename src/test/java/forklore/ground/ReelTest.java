package forklore.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

final class ReelTest {
    /// Whatever is done to it, it is as a list to which the same is done; and those that it was
    /// made from stay as they were.
    @Property(tries = 200)
    void isAListOfWhichEveryEarlierOneStays(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int steps) {
        var random = new Random(seed);
        var expected = new ArrayList<List<Integer>>();
        var made = new ArrayList<Reel<Integer>>();
        expected.add(List.of());
        made.add(Reel.empty());
        for (int i = 0; i < steps; i++) {
            int from = random.nextInt(4) == 0 ? random.nextInt(made.size()) : made.size() - 1;
            var list = new ArrayList<>(expected.get(from));
            made.add(changed(made.get(from), list, random));
            expected.add(List.copyOf(list));
        }
        for (int i = 0; i < made.size(); i++) {
            assertThat(made.get(i)).isEqualTo(expected.get(i)).hasSize(expected.get(i).size());
        }
    }

    private static Reel<Integer> changed(Reel<Integer> reel, List<Integer> list, Random random) {
        int value = random.nextInt();
        return switch (random.nextInt(list.isEmpty() ? 2 : 4)) {
            case 0 -> {
                list.add(value);
                yield reel.plus(value);
            }
            case 1 -> {
                var more = random.ints(random.nextInt(random.nextBoolean() ? 40 : 1500)).boxed();
                var many = more.toList();
                list.addAll(many);
                yield reel.plusAll(many);
            }
            case 2 -> {
                int place = random.nextInt(list.size());
                list.set(place, value);
                yield reel.with(place, value);
            }
            default -> {
                int count = random.nextInt(list.size() + 2);
                list.subList(Math.min(count, list.size()), list.size()).clear();
                yield reel.first(count);
            }
        };
    }

    @Test
    void hasNoPlaceBeyondItsEnd() {
        var reel = Reel.of(IntStream.range(0, 100).boxed().toList()).first(33);
        assertThat(reel.getLast()).isEqualTo(32);
        assertThatThrownBy(() -> reel.get(33)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reel.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reel.with(33, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
