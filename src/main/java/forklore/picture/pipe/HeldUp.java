package forklore.picture.pipe;

import forklore.model.PipeWaits;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.model.shared.PipeState;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.List;
import java.util.stream.Collectors;

/// Why a process that waits at a pipe does not go on: who still has the other end open, so that no
/// end of file comes, or who would have to read.
record HeldUp(World world, PipeState pipe) {
    private static final int FEW = 3;

    /// The same in ever fewer words; nothing where nobody waits, or too little is known.
    List<Words> words() {
        return PipeWaits.of(world, pipe).stream()
                .map(this::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Words> words(PipeWaits.At at) {
        int end = 1 - at.end();
        var whose = living(end);
        boolean nothingToRead = !at.sends() && pipe.end(end).bytes() == 0;
        if (!pipe.end(end).known() || (!at.sends() && !nothingToRead)) {
            return List.of();
        }
        Arg named = EndNames.arg(pipe, end);
        if (whose.isEmpty()) {
            return List.of(new Phrase(at.sends() ? "picture.pipe.noReader" : "picture.pipe.end"));
        }
        Arg who = new Arg.Plain(list(whose));
        if (at.sends()) {
            return List.of(
                    new Phrase("picture.pipe.full", who), new Phrase("picture.pipe.full.few"));
        }
        boolean own = whose.equals(List.of(at.pid()));
        return List.of(
                new Phrase(own ? "picture.pipe.ownEnd" : "picture.pipe.noEnd", named, who),
                new Phrase("picture.pipe.noEnd.few", who),
                new Phrase("picture.pipe.noEnd.least"));
    }

    private List<Integer> living(int end) {
        return pipe.end(end).holders().stream()
                .filter(pid -> world.process(pid).filter(ProcessState::alive).isPresent())
                .toList();
    }

    private static String list(List<Integer> pids) {
        String first =
                pids.stream().limit(FEW).map(String::valueOf).collect(Collectors.joining(", "));
        return pids.size() > FEW ? first + " +" + (pids.size() - FEW) : first;
    }
}
