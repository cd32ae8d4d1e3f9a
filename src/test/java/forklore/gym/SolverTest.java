package forklore.gym;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.gym.Condition.And;
import forklore.gym.Condition.Forked;
import forklore.gym.Condition.Forks;
import forklore.gym.Condition.Or;
import forklore.gym.Condition.Side;
import forklore.gym.Statement.Await;
import forklore.gym.Statement.AwaitInto;
import forklore.gym.Statement.Break;
import forklore.gym.Statement.Exit;
import forklore.gym.Statement.Fork;
import forklore.gym.Statement.ForkInto;
import forklore.gym.Statement.If;
import forklore.gym.Statement.Repeat;
import forklore.gym.Statement.Say;
import forklore.gym.Statement.Sleep;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Programs whose trees are known from every textbook.
class SolverTest {
    private static final Forks CHILD = new Forks(Side.CHILD);
    private static final Forks PARENT = new Forks(Side.PARENT);

    private static Solution solve(Statement... body) {
        return Solver.solve(new Program(List.of(body))).orElseThrow();
    }

    private static String tree(Statement... body) {
        return solve(body).life().tree().toString();
    }

    private static If when(Condition condition, Statement... then) {
        return new If(condition, List.of(then), List.of());
    }

    @Test
    void eachForkDoublesWhoeverIsThere() {
        var solution = solve(new Say("a"), new Fork(), new Say("b"), new Fork(), new Say("c"));
        assertThat(solution.life().processes()).isEqualTo(4);
        assertThat(solution.life().allLines()).isEqualTo(1 + 2 + 4);
        assertThat(solution.life().tree()).hasToString("((())())");
        assertThat(tree(new Fork(), new Fork(), new Fork())).hasToString("(((())())(())())");
    }

    @Test
    void aLoopThatTheChildLeavesMakesAFanAndOneThatTheParentLeavesMakesAChain() {
        assertThat(tree(new Repeat(4, List.of(when(CHILD, new Break()))))).isEqualTo("(()()()())");
        assertThat(tree(new Repeat(4, List.of(when(PARENT, new Break()))))).isEqualTo("((((()))))");
    }

    @Test
    void andLeavesTheSecondForkOutInTheChildAndOrInTheParent() {
        assertThat(tree(when(new And(PARENT, PARENT), new Say("a")))).isEqualTo("(()())");
        assertThat(tree(when(new Or(PARENT, PARENT), new Say("a")))).isEqualTo("((()))");
        var both = solve(when(new And(PARENT, PARENT), new Say("a"))).life();
        assertThat(both.all().map(Life::lines)).containsExactly(1, 0, 0);
        var either = solve(when(new Or(PARENT, PARENT), new Say("a"))).life();
        assertThat(either.all().map(Life::lines)).containsExactly(1, 1, 0);
    }

    @Test
    void anExitCodeGoesUpOneWaitAfterTheOther() {
        var solution =
                solve(
                        new ForkInto("p"),
                        when(
                                new Forked("p", Side.CHILD),
                                new ForkInto("q"),
                                when(new Forked("q", Side.CHILD), new Exit(List.of(), 3)),
                                new AwaitInto("q", "x"),
                                new Exit(List.of("x"), 1)),
                        new AwaitInto("p", "y"),
                        new Exit(List.of("y"), 1));
        assertThat(solution.life().all().map(Life::exitCode)).containsExactly(5, 4, 3);
    }

    @Test
    void aChildKnowsWhatItsParentWasToldBeforeItWasBorn() {
        var solution =
                solve(
                        new ForkInto("p"),
                        when(new Forked("p", Side.CHILD), new Exit(List.of(), 3)),
                        new AwaitInto("p", "x"),
                        new ForkInto("q"),
                        new Exit(List.of("x"), 0));
        assertThat(solution.life().all().map(Life::exitCode)).containsExactly(3, 3, 3);
    }

    @Test
    void whoeverOutlivesItsParentIsAnOrphan() {
        var orphan = solve(new ForkInto("p"), when(new Forked("p", Side.CHILD), new Sleep(1)));
        assertThat(orphan.life().all().map(Life::orphan)).containsExactly(false, true);
        assertThat(orphan.slack()).isEqualTo(1);
        assertThat(orphan.seconds()).isEqualTo(1);

        var waited =
                solve(
                        new ForkInto("p"),
                        new If(
                                new Forked("p", Side.CHILD),
                                List.of(new Sleep(1)),
                                List.of(new Await("p"))));
        assertThat(waited.life().orphans()).isZero();

        assertThat(solve(new Fork()).slack()).as("both end at once").isZero();
    }

    @Test
    void nobodyWaitsForTheChildOfAnother() {
        var sibling = new Program(List.of(new ForkInto("p"), new Fork(), new Await("p")));
        assertThat(Solver.solve(sibling)).isEmpty();
        assertThat(Solver.solve(new Program(List.of(new Statement.AwaitAny())))).isEmpty();
        var bomb = new Program(List.of(new Repeat(9, List.of(new Fork()))));
        assertThat(Solver.solve(bomb)).as("512 processes").isEmpty();
    }
}
