package forklore.ui.page;

import forklore.session.Session;

import javafx.scene.Node;

import java.util.Optional;

/// A piece of a page that changes with the session.
interface Section {
    Node node();

    /// Draws what differs from the last time.
    void render(Session session, RunFacts facts);

    /// The listing of the demo in view, where this piece shows it.
    default Optional<Node> listing() {
        return Optional.empty();
    }

    /// What tells of the demo in view, where this piece does.
    default Optional<Node> happened() {
        return Optional.empty();
    }

    /// The exercise in view, where this piece shows it.
    default Optional<Node> chosen() {
        return Optional.empty();
    }

    /// A piece that never changes.
    static Section still(Node node) {
        return new Section() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public void render(Session session, RunFacts facts) {
                // Nothing of it depends on the session.
            }
        };
    }
}
