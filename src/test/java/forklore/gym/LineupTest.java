package forklore.gym;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;

/// Among the listings of a line-up, one and only one makes the tree.
class LineupTest {
    @ParameterizedTest
    @EnumSource(Level.class)
    void eachListingMakesATreeOfItsOwn(Level level) {
        var places = new HashSet<Integer>();
        for (int seed = 0; seed < 20; seed++) {
            Puzzle puzzle = Puzzle.draw(level, seed);
            Lineup lineup = Lineup.of(puzzle);
            assertThat(lineup.programs()).as(puzzle.number()).hasSize(4);
            assertThat(lineup.programs().get(lineup.right())).isEqualTo(puzzle.program());
            var trees =
                    lineup.programs().stream()
                            .map(program -> Solver.solve(program).orElseThrow().life().tree())
                            .toList();
            for (int i = 0; i < trees.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(trees.get(i).isLike(trees.get(j)))
                            .as("%s: %d and %d", puzzle.number(), j, i)
                            .isFalse();
                }
            }
            assertThat(Lineup.of(puzzle)).isEqualTo(lineup);
            places.add(lineup.right());
        }
        assertThat(places).as("the right one stands anywhere").hasSize(4);
    }
}
