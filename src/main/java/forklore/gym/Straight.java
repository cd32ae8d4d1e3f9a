package forklore.gym;

import java.util.ArrayList;
import java.util.List;

/// Level 1: forks and lines, one after the other.
final class Straight {
    private Straight() {}

    static Program draw(Draft draft) {
        int forks = draft.between(1, 4);
        int lines = draft.between(1, 7);
        var body = new ArrayList<Statement>();
        while (forks + lines > 0) {
            if (draft.between(1, forks + lines) <= forks) {
                body.add(new Statement.Fork());
                forks--;
            } else {
                body.add(draft.say());
                lines--;
            }
        }
        return together(body);
    }

    /// With a sleep at the end, so that all processes are seen at the same time.
    static Program together(List<Statement> body) {
        body.add(new Statement.Sleep(1));
        return new Program(body);
    }
}
