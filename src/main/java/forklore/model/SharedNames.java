package forklore.model;

import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.model.shared.Naming;
import forklore.model.shared.PipeState;
import forklore.model.shared.Thing;

import java.util.Locale;

/// What to call the things that processes share: by their kind and the name that the listing gives
/// them, or their number where it gives none.
public final class SharedNames {
    private static final Phrases WORDS = Phrases.of(SharedNames.class);

    private SharedNames() {}

    /// As a heading: `lock B`, `lock 2`; a name that says the kind itself stands alone in the
    /// languages that use its word: `lockB`.
    public static Text of(Thing thing) {
        return alone("thing." + thing.kind().word(), thing.kind().word(), thing.naming());
    }

    /// The same within a sentence, where a name that is no more than its kind would be lost: `the
    /// lock “lock”`.
    static Text within(Thing thing) {
        return within("thing." + thing.kind().word(), thing.kind().word(), thing.naming());
    }

    /// As a heading: `pipe 2`; one whose ends have names of their own goes by its number.
    public static Text of(PipeState pipe) {
        return pipe.naming().names().size() == 2
                ? WORDS.text("pipe", pipe.naming().number())
                : alone("pipe", "pipe", pipe.naming());
    }

    /// The same within a sentence: `the pipe between here and there`.
    static Text within(PipeState pipe) {
        var names = pipe.naming().names();
        return names.size() == 2
                ? WORDS.text("pipe.between", names.getFirst(), names.getLast())
                : within("pipe", "pipe", pipe.naming());
    }

    private static Text alone(String key, String kind, Naming naming) {
        String label = naming.label();
        boolean says = label.toLowerCase(Locale.ROOT).startsWith(kind);
        return WORDS.text(says ? "alone." + kind : key, label);
    }

    private static Text within(String key, String kind, Naming naming) {
        return naming.label().equalsIgnoreCase(kind)
                ? WORDS.text("same." + kind, naming.label())
                : alone(key, kind, naming);
    }
}
