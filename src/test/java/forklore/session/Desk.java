package forklore.session;

import java.util.ArrayList;
import java.util.List;

/// A session at work, for tests: takes intents and remembers the effects.
final class Desk {
    final List<Effect> effects = new ArrayList<>();
    private Session session;

    Desk() {
        this(Courses.session());
    }

    Desk(Session session) {
        this.session = session;
    }

    Desk then(Intent intent) {
        Next next = Update.apply(session, intent);
        session = next.session();
        effects.addAll(next.effects());
        return this;
    }

    Session session() {
        return session;
    }

    Show show() {
        return session.show();
    }

    <T extends Effect> List<T> effects(Class<T> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
