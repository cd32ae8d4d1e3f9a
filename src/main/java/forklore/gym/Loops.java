package forklore.gym;

import forklore.gym.Condition.Forked;
import forklore.gym.Condition.Forks;
import forklore.gym.Condition.Round;

import java.util.ArrayList;
import java.util.List;

/// Level 3: who goes on with the loop?
final class Loops {
    private Loops() {}

    static Program draw(Draft draft) {
        var body = new ArrayList<Statement>();
        if (draft.chance(40)) {
            body.add(draft.chance(50) ? draft.say() : new Statement.Fork());
        }
        int times = draft.between(2, 4);
        body.add(new Statement.Repeat(times, rounds(draft, times)));
        if (draft.chance(30)) {
            body.add(new Statement.Fork());
        }
        if (draft.chance(70)) {
            body.add(draft.say());
        }
        return Straight.together(body);
    }

    private static List<Statement> rounds(Draft draft, int times) {
        var body = new ArrayList<Statement>();
        int steps = draft.between(1, 3);
        for (int i = 0; i < steps; i++) {
            step(draft, times, body);
        }
        return body;
    }

    private static void step(Draft draft, int times, List<Statement> body) {
        boolean quiet = body.isEmpty() || !(body.getLast() instanceof Statement.Say);
        int way = draft.between(1, 10);
        if (way <= 3 && quiet) {
            body.add(draft.say());
        } else if (way <= 5) {
            body.add(new Statement.Fork());
        } else if (way <= 6) {
            body.add(
                    new Statement.If(
                            new Round(draft.between(0, times - 1)), few(draft), List.of()));
        } else {
            choose(draft, body);
        }
    }

    private static void choose(Draft draft, List<Statement> body) {
        Condition condition;
        if (draft.chance(30)) {
            String name = draft.pid();
            body.add(new Statement.ForkInto(name));
            condition = new Forked(name, draft.side());
        } else {
            condition = new Forks(draft.side());
        }
        var then = draft.chance(35) ? new ArrayList<Statement>() : few(draft);
        if (then.isEmpty() || draft.chance(50)) {
            then.add(new Statement.Break());
        }
        body.add(new Statement.If(condition, then, List.of()));
    }

    private static List<Statement> few(Draft draft) {
        var body = new ArrayList<Statement>();
        if (draft.chance(60)) {
            body.add(draft.say());
        }
        if (body.isEmpty() || draft.chance(35)) {
            body.add(new Statement.Fork());
        }
        return body;
    }
}
