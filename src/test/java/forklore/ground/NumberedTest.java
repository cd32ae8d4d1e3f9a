package forklore.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.TreeMap;

final class NumberedTest {
    @Property(tries = 100)
    void keepsThingsInTheOrderOfTheirNumbers(@ForAll long seed) {
        var random = new Random(seed);
        var expected = new TreeMap<Integer, String>();
        var numbered = Numbered.<String>empty();
        for (int i = 0; i < 300; i++) {
            int number =
                    random.nextInt(8) == 0
                            ? random.nextInt(Integer.MAX_VALUE)
                            : random.nextInt(200);
            var before = numbered;
            boolean had = before.has(number);
            numbered = numbered.with(number, "thing " + i);
            assertThat(before.has(number)).isEqualTo(had);
            expected.put(number, "thing " + i);
        }
        assertThat(numbered.values()).containsExactlyElementsOf(expected.values());
        assertThat(numbered.size()).isEqualTo(expected.size());
        for (int i = 0; i < 1_000; i++) {
            int number = random.nextInt(-200, 1_000);
            assertThat(numbered.get(number).orElse(null)).isEqualTo(expected.get(number));
        }
    }

    @Test
    void holdsTheFirstAndTheLastNumberThereIs() {
        var numbered = Numbered.<String>empty().with(Integer.MAX_VALUE, "last").with(0, "first");
        assertThat(numbered.values()).containsExactly("first", "last");
        assertThat(numbered.get(Integer.MAX_VALUE)).contains("last");
        assertThat(numbered.get(-1)).isEmpty();
        assertThatThrownBy(() -> numbered.with(-1, "none"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
