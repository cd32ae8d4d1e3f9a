package forklore.picture;

import forklore.ground.Text;

import java.util.List;

/// Something to read.
public sealed interface Words {
    /// Words as they are: a process id, a value, a name from the listing.
    record Literal(String text) implements Words {}

    /// A sentence of the product in the reader's language: the message of this key with its places
    /// `{0}`, `{1}`, … filled.
    record Phrase(String key, List<Arg> args) implements Words {
        public Phrase {
            args = List.copyOf(args);
        }

        public Phrase(String key, Arg... args) {
            this(key, List.of(args));
        }
    }

    /// What fills a place; its sort tells the view how to show it.
    sealed interface Arg {
        /// Words as they are.
        record Plain(String text) implements Arg {}

        /// A name from the code, shown in the code font.
        record Code(String text) implements Arg {}

        record Whole(long value) implements Arg {}

        /// Seconds, shown with two decimals and the unit.
        record Seconds(double value) implements Arg {}

        /// A process id, shown in its identity's colour.
        record Pid(int pid, int identity) implements Arg {}

        /// A sentence of the model, in every language.
        record Said(Text text) implements Arg {}

        /// A phrase within the phrase.
        record Inner(Phrase phrase) implements Arg {}
    }

    static Words of(String text) {
        return new Literal(text);
    }
}
