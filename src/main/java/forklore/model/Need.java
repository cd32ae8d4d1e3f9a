package forklore.model;

import java.util.Set;

/// Who could end the wait of a process: the certain knowledge that a circle is built from.
sealed interface Need {
    /// It does not wait, or may go on without anybody of the run: time passes, what it waits for is
    /// there, or too little is known.
    record Nobody() implements Need {}

    /// Whoever of its lane is alive could.
    ///
    /// @param likely those who have done such a thing before, or that it waits with; may be empty
    record Anybody(Set<Integer> likely) implements Need {
        public Anybody {
            likely = Set.copyOf(likely);
        }
    }

    /// Each of these could, and nobody else.
    record OneOf(Set<Integer> whom) implements Need {
        public OneOf {
            whom = Set.copyOf(whom);
        }
    }

    /// Only all of these together.
    record AllOf(Set<Integer> whom) implements Need {
        public AllOf {
            whom = Set.copyOf(whom);
        }
    }

    /// It has no task: it does what others ask of it.
    record Task() implements Need {}
}
