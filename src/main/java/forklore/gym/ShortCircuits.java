package forklore.gym;

import forklore.gym.Condition.And;
import forklore.gym.Condition.Forks;
import forklore.gym.Condition.Or;

import java.util.ArrayList;
import java.util.List;

/// Level 4: `and` asks the second only if the first holds, `or` only if it does not.
final class ShortCircuits {
    private ShortCircuits() {}

    static Program draw(Draft draft) {
        var body = new ArrayList<Statement>();
        if (draft.chance(35)) {
            body.add(draft.chance(50) ? draft.say() : new Statement.Fork());
        }
        choose(draft, body);
        if (draft.chance(30)) {
            body.add(new Statement.Fork());
        } else if (draft.chance(30)) {
            choose(draft, body);
        }
        if (draft.chance(60)) {
            body.add(draft.say());
        }
        return Straight.together(body);
    }

    private static void choose(Draft draft, List<Statement> body) {
        var condition = compound(draft, draft.chance(45) ? 3 : 2);
        var then = few(draft);
        var otherwise = draft.chance(40) ? few(draft) : List.<Statement>of();
        body.add(new Statement.If(condition, then, otherwise));
    }

    /// @param forks how many forks there are in it
    private static Condition compound(Draft draft, int forks) {
        if (forks == 1) {
            return new Forks(draft.side());
        }
        int left = draft.between(1, forks - 1);
        var first = compound(draft, left);
        var second = compound(draft, forks - left);
        return draft.chance(50) ? new And(first, second) : new Or(first, second);
    }

    private static List<Statement> few(Draft draft) {
        var body = new ArrayList<Statement>();
        if (draft.chance(75)) {
            body.add(draft.say());
        }
        if (body.isEmpty() || draft.chance(35)) {
            body.add(new Statement.Fork());
        }
        return body;
    }
}
