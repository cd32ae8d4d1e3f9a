package forklore.gym;

import forklore.gym.Condition.And;
import forklore.gym.Condition.Forked;
import forklore.gym.Condition.Forks;
import forklore.gym.Condition.Or;
import forklore.gym.Condition.Round;
import forklore.gym.Condition.Side;

import java.util.ArrayList;
import java.util.List;

/// Programs that differ from one in a single place: what somebody takes for it who reads too fast.
final class Variants {
    private Variants() {}

    static List<Program> of(Program program) {
        return of(program.body()).stream().map(Program::new).toList();
    }

    private static List<List<Statement>> of(List<Statement> body) {
        var all = new ArrayList<List<Statement>>();
        for (int i = 0; i < body.size(); i++) {
            for (Statement other : of(body.get(i))) {
                var changed = new ArrayList<>(body);
                changed.set(i, other);
                all.add(changed);
            }
            if (body.get(i) instanceof Statement.Fork) {
                var less = new ArrayList<>(body);
                less.remove(i);
                all.add(less);
                var more = new ArrayList<>(body);
                more.add(i, new Statement.Fork());
                all.add(more);
            }
        }
        all.removeIf(List::isEmpty);
        return all;
    }

    private static List<Statement> of(Statement statement) {
        return switch (statement) {
            case Statement.If choice -> of(choice);
            case Statement.Repeat repeat -> of(repeat);
            case Statement other -> List.of();
        };
    }

    private static List<Statement> of(Statement.If choice) {
        var all = new ArrayList<Statement>();
        of(choice.condition())
                .forEach(it -> all.add(new Statement.If(it, choice.then(), choice.otherwise())));
        of(choice.then())
                .forEach(
                        it ->
                                all.add(
                                        new Statement.If(
                                                choice.condition(), it, choice.otherwise())));
        of(choice.otherwise())
                .forEach(it -> all.add(new Statement.If(choice.condition(), choice.then(), it)));
        return all;
    }

    private static List<Statement> of(Statement.Repeat repeat) {
        var all = new ArrayList<Statement>();
        for (int times : new int[] {repeat.times() - 1, repeat.times() + 1}) {
            all.add(new Statement.Repeat(times, repeat.body()));
        }
        of(repeat.body()).forEach(it -> all.add(new Statement.Repeat(repeat.times(), it)));
        return all;
    }

    private static List<Condition> of(Condition condition) {
        return switch (condition) {
            case Forks(Side side) -> List.of(new Forks(other(side)));
            case Forked(String name, Side side) -> List.of(new Forked(name, other(side)));
            case Round(int round) -> List.of(new Round(round + 1));
            case And(Condition a, Condition b) -> {
                var all = new ArrayList<Condition>(List.of(new Or(a, b)));
                of(a).forEach(it -> all.add(new And(it, b)));
                of(b).forEach(it -> all.add(new And(a, it)));
                yield all;
            }
            case Or(Condition a, Condition b) -> {
                var all = new ArrayList<Condition>(List.of(new And(a, b)));
                of(a).forEach(it -> all.add(new Or(it, b)));
                of(b).forEach(it -> all.add(new Or(a, it)));
                yield all;
            }
        };
    }

    private static Side other(Side side) {
        return side == Side.CHILD ? Side.PARENT : Side.CHILD;
    }
}
