package forklore.gym;

import forklore.gym.Condition.Forked;
import forklore.gym.Condition.Side;

import java.util.ArrayList;
import java.util.List;

/// Level 6: who outlives whom?
final class Orphans {
    private static final int DEEPEST = 2;
    private static final int LONGEST = 3;

    private Orphans() {}

    static Program draw(Draft draft) {
        var body = new ArrayList<Statement>();
        family(draft, 0, body);
        if (draft.chance(45)) {
            family(draft, 1, body);
        }
        if (draft.chance(50)) {
            body.add(draft.say());
        }
        return new Program(body);
    }

    private static void family(Draft draft, int depth, List<Statement> body) {
        String pid = draft.pid();
        body.add(new Statement.ForkInto(pid));
        var child = own(draft, depth);
        var parent = new ArrayList<Statement>();
        if (draft.chance(35)) {
            parent.add(new Statement.Sleep(draft.between(1, LONGEST)));
        }
        if (draft.chance(35)) {
            parent.add(new Statement.Await(pid));
        }
        if (draft.chance(35)) {
            parent.add(draft.say());
        }
        body.add(new Statement.If(new Forked(pid, Side.CHILD), child, parent));
    }

    private static List<Statement> own(Draft draft, int depth) {
        var body = new ArrayList<Statement>();
        if (depth < DEEPEST && draft.chance(50 - 15 * depth)) {
            family(draft, depth + 1, body);
        }
        if (body.isEmpty() || draft.chance(50)) {
            body.add(new Statement.Sleep(draft.between(1, LONGEST)));
        }
        if (draft.chance(50)) {
            body.add(draft.say());
        }
        if (draft.chance(30)) {
            body.add(new Statement.Exit(List.of(), 0));
        }
        return body;
    }
}
