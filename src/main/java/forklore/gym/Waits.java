package forklore.gym;

import forklore.gym.Condition.Forked;
import forklore.gym.Condition.Side;

import java.util.ArrayList;
import java.util.List;

/// Level 5: exit codes go up, one wait after the other.
final class Waits {
    private static final int DEEPEST = 2;
    private static final int LARGEST = 4;

    private Waits() {}

    static Program draw(Draft draft) {
        var body = new ArrayList<Statement>();
        if (draft.chance(30)) {
            body.add(draft.chance(50) ? draft.say() : new Statement.ForkInto(draft.pid()));
        }
        end(draft, family(draft, 0, body), body);
        return new Program(body);
    }

    /// A child that ends with an exit code, and its parent, who waits for it.
    ///
    /// @return the variables with the exit codes that the parent was told
    private static List<String> family(Draft draft, int depth, List<Statement> body) {
        String pid = draft.pid();
        body.add(new Statement.ForkInto(pid));
        var child = new ArrayList<Statement>();
        if (draft.chance(45)) {
            child.add(draft.say());
        }
        boolean deeper = depth < DEEPEST && draft.chance(70 - 20 * depth);
        var told = deeper ? family(draft, depth + 1, child) : List.<String>of();
        end(draft, told, child);
        body.add(new Statement.If(new Forked(pid, Side.CHILD), child, List.of()));
        var codes = new ArrayList<String>();
        if (draft.chance(30)) {
            body.add(new Statement.Fork());
        } else if (depth == 0 && draft.chance(60)) {
            codes.addAll(family(draft, DEEPEST, body));
        }
        codes.addAll(await(draft, pid, body));
        return codes;
    }

    private static List<String> await(Draft draft, String pid, List<Statement> body) {
        int way = draft.between(1, 10);
        if (way <= 1) {
            body.add(new Statement.Await(pid));
            return List.of();
        }
        if (way <= 2) {
            body.add(new Statement.AwaitAny());
            return List.of();
        }
        String code = draft.code();
        body.add(new Statement.AwaitInto(pid, code));
        if (draft.chance(35)) {
            body.add(new Statement.Show(code));
        }
        return List.of(code);
    }

    private static void end(Draft draft, List<String> told, List<Statement> body) {
        if (draft.chance(25)) {
            body.add(draft.say());
        }
        body.add(new Statement.Exit(told, draft.between(told.isEmpty() ? 1 : 0, LARGEST)));
    }
}
