package forklore.gym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import forklore.lesson.EngineKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Puzzles are drawn from a level and a seed.
class PuzzleTest {
    private static final int MANY = 303;
    private static final Map<Level, List<Puzzle>> DRAWN = new EnumMap<>(Level.class);

    /// The first puzzles of a level, by their seeds; drawn once for all tests.
    private static List<Puzzle> drawn(Level level) {
        return DRAWN.computeIfAbsent(
                level,
                it -> IntStream.range(0, MANY).mapToObj(seed -> Puzzle.draw(it, seed)).toList());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void noProgramComesAgainWithinAHundred(Level level) {
        Map<String, Integer> last = new HashMap<>();
        for (int seed = 0; seed < MANY; seed++) {
            String text = drawn(level).get(seed).listing(EngineKind.PYTHON).source();
            Integer before = last.put(text, seed);
            if (before != null) {
                assertThat(seed - before).as("%s, again at %d", text, seed).isGreaterThan(100);
            }
        }
        // And it is not a handful of programs over and over.
        assertThat(last).hasSizeGreaterThan(MANY / 2);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void theSameNumberIsTheSamePuzzle(Level level) {
        for (int seed = 0; seed < 50; seed++) {
            Puzzle puzzle = drawn(level).get(seed);
            assertThat(Puzzle.of(puzzle.number())).contains(puzzle);
        }
    }

    /// Whoever shares a number means this program, with whatever version of Forklore.
    @Test
    void aNumberMeansThisProgram() {
        assertThat(Puzzle.of("4-1729").orElseThrow().listing(EngineKind.JAVA).source())
                .isEqualTo(
                        """
                        import static forklore.mp.Posix.*;
                        import static forklore.mp.Time.sleep;

                        void main() {
                            if (fork() > 0 && fork() == 0 && fork() == 0) {
                                IO.println("a");
                            } else {
                                IO.println("b");
                            }
                            sleep(1);
                        }
                        """);
        assertThat(Puzzle.of("5-5").orElseThrow().listing(EngineKind.PYTHON).source())
                .isEqualTo(
                        """
                        import os
                        import sys

                        p = os.fork()
                        if p == 0:
                            print("a")
                            q = os.fork()
                            if q == 0:
                                r = os.fork()
                                if r == 0:
                                    sys.exit(2)
                                x = os.waitpid(r, 0)[1] >> 8
                                sys.exit(x)
                            y = os.waitpid(q, 0)[1] >> 8
                            print(y)
                            print("b")
                            sys.exit(y + 3)
                        z = os.waitpid(p, 0)[1] >> 8
                        sys.exit(z)
                        """);
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(Puzzle.of("gym 4-1729")).isEqualTo(Puzzle.of(" 4-1729 ")).isPresent();
        assertThat(Puzzle.of("7-1")).isEmpty();
        assertThat(Puzzle.of("0-1")).isEmpty();
        assertThat(Puzzle.of("4")).isEmpty();
        assertThat(Puzzle.of("4--1")).isEmpty();
        assertThat(Puzzle.of("4-99999999999999999999")).isEmpty();
        assertThat(Puzzle.of("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Puzzle.draw(Level.LOOPS, -1));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aPuzzleFitsOnASlideAndCanBeDrawnByHand(Level level) {
        for (Puzzle puzzle : drawn(level)) {
            for (EngineKind kind : EngineKind.values()) {
                assertThat(puzzle.listing(kind).source().lines().toList())
                        .hasSizeLessThanOrEqualTo(25)
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
            }
            Life life = puzzle.expected();
            assertThat(life.processes()).isBetween(2, 16);
            assertThat(life.allLines()).isBetween(1, 48);
            assertThat(life.tree().size()).isEqualTo(life.processes());
            assertThat(puzzle.solution().seconds()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void aLevelIsAboutWhatItSays() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(drawn(Level.WAITS).get(seed).expected().exitCode()).isPositive();
            var orphans = drawn(Level.ORPHANS).get(seed);
            assertThat(orphans.expected().orphans()).isPositive();
            assertThat(orphans.solution().slack()).isGreaterThan(1);
        }
    }
}
