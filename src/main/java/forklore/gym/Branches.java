package forklore.gym;

import forklore.gym.Condition.Forked;
import forklore.gym.Condition.Forks;

import java.util.ArrayList;
import java.util.List;

/// Level 2: what `fork` returns decides what comes next.
final class Branches {
    private static final int DEEPEST = 2;

    private Branches() {}

    static Program draw(Draft draft) {
        var body = new ArrayList<Statement>();
        if (draft.chance(50)) {
            step(draft, 0, body);
        }
        choose(draft, 0, body);
        int more = draft.between(0, 2);
        for (int i = 0; i < more; i++) {
            step(draft, 0, body);
        }
        return Straight.together(body);
    }

    /// One thing more: a line, a fork, a choice.
    private static void step(Draft draft, int depth, List<Statement> body) {
        boolean quiet = body.isEmpty() || !(body.getLast() instanceof Statement.Say);
        int way = draft.between(1, 10);
        if (way <= 4 && quiet) {
            body.add(draft.say());
        } else if (way <= 7 || depth >= DEEPEST) {
            body.add(new Statement.Fork());
        } else {
            choose(draft, depth, body);
        }
    }

    private static void choose(Draft draft, int depth, List<Statement> body) {
        Condition condition;
        if (draft.chance(50)) {
            String name = draft.pid();
            body.add(new Statement.ForkInto(name));
            if (draft.chance(30)) {
                body.add(draft.say());
            }
            condition = new Forked(name, draft.side());
        } else {
            condition = new Forks(draft.side());
        }
        var then = block(draft, depth + 1);
        var otherwise = draft.chance(40) ? block(draft, depth + 1) : List.<Statement>of();
        body.add(new Statement.If(condition, then, otherwise));
    }

    private static List<Statement> block(Draft draft, int depth) {
        var body = new ArrayList<Statement>();
        int steps = draft.between(1, 2);
        for (int i = 0; i < steps; i++) {
            step(draft, depth, body);
        }
        return body;
    }
}
