package forklore.picture.pipe;

import forklore.model.shared.PipeState;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

/// What to call the ends of a pipe: as the listing does, else by what they are for.
final class EndNames {
    private EndNames() {}

    static Words words(PipeState pipe, int end) {
        var names = pipe.naming().names();
        return names.size() == 2 ? Words.of(names.get(end)) : kind(pipe, end);
    }

    /// The same within a phrase.
    static Arg arg(PipeState pipe, int end) {
        var names = pipe.naming().names();
        return names.size() == 2 ? new Arg.Code(names.get(end)) : new Arg.Inner(kind(pipe, end));
    }

    private static Phrase kind(PipeState pipe, int end) {
        if (pipe.duplex()) {
            return new Phrase(end == 0 ? "picture.pipe.first" : "picture.pipe.second");
        }
        return new Phrase(end == 0 ? "picture.pipe.reads" : "picture.pipe.writes");
    }
}
