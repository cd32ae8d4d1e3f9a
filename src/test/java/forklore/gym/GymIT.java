package forklore.gym;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.app.PuzzleRun;
import forklore.engine.Engine;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;

import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What we reckon is what the kernel makes of it.
@DisabledOnOs(OS.WINDOWS)
class GymIT {
    private static final int EACH = 2;
    private static final int LOOKS = 5;

    /// Where each of these engines stands for its language.
    enum Kind {
        JAVA,
        PYTHON;

        Engine open() {
            return this == JAVA ? new JavaEngine() : new PythonEngine();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theKernelMakesTheTreesThatWereReckoned(Kind kind) throws InterruptedException {
        var puzzles =
                Arrays.stream(Level.values())
                        .filter(level -> !level.asksOrphans())
                        .flatMap(GymIT::some)
                        .toList();
        try (Engine engine = kind.open()) {
            var result = Batch.run(engine, puzzles);
            assertThat(result.hangs()).isFalse();
            assertThat(result.wrong(puzzles)).isEmpty();
        }
    }

    /// Who outlives whom hangs on sleeps: on a machine that is busy for seconds they say nothing,
    /// and a second look decides.
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoWasReckonedToOutliveItsParentDoes(Kind kind) throws InterruptedException {
        var puzzles = some(Level.ORPHANS).toList();
        try (Engine engine = kind.open()) {
            for (int look = 0; look < LOOKS && !puzzles.isEmpty(); look++) {
                var result = Batch.run(engine, puzzles);
                if (!result.hangs()) {
                    puzzles = result.wrong(puzzles);
                }
            }
        }
        assertThat(puzzles).isEmpty();
    }

    private static Stream<Puzzle> some(Level level) {
        return Stream.iterate(7, seed -> seed + 211)
                .limit(EACH)
                .map(seed -> Puzzle.draw(level, seed));
    }

    /// As a learner runs it: a program of its own.
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPuzzleRunsAlone(Kind kind) {
        try (Engine engine = kind.open()) {
            var runs = new ArrayList<PuzzleRun>();
            var puzzles =
                    List.of(Puzzle.draw(Level.SHORT_CIRCUIT, 1729), Puzzle.draw(Level.WAITS, 42));
            puzzles.forEach(puzzle -> runs.add(PuzzleRun.start(engine, puzzle)));
            for (int i = 0; i < puzzles.size(); i++) {
                var puzzle = puzzles.get(i);
                var world = runs.get(i).result().join().world();
                var witness = Witness.of(world).orElseThrow();
                assertThat(puzzle.settled(witness.life())).isEqualTo(puzzle.expected());
                assertThat(witness.pids()).hasSize(puzzle.expected().processes());
            }
        }
    }
}
