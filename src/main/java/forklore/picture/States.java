package forklore.picture;

import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

/// What a process does, in a few words.
final class States {
    private States() {}

    /// @param now the moment shown, ns since the run's start, for the time that is left of a wait
    static Words words(ProcessState process, long now) {
        return switch (process.phase()) {
            case Phase.Starting s -> new Phrase("picture.state.starting");
            case Phase.Running r -> new Phrase("picture.state.running");
            case Phase.Waiting w -> waiting(w, now);
            case Phase.Ended e -> ended(e);
        };
    }

    /// As few words as possible.
    static Words brief(ProcessState process, long now) {
        return process.phase() instanceof Phase.Ended ended && ended.exitCode() >= 0
                ? new Phrase("picture.exit", new Arg.Whole(ended.exitCode()))
                : words(process, now);
    }

    static Tone tone(ProcessState process) {
        return switch (process.phase()) {
            case Phase.Ended e ->
                    e.zombie() ? Tone.WARNING : e.exitCode() == 0 ? Tone.MUTED : Tone.BAD;
            case Phase.Starting s -> Tone.MUTED;
            case Phase.Running r -> Tone.MUTED;
            case Phase.Waiting w -> Tone.MUTED;
        };
    }

    private static Words waiting(Phase.Waiting wait, long now) {
        var what = what(wait);
        boolean counted = wait.timeout() >= 0 && !wait.call().equals("sleep");
        if (!counted) {
            return what;
        }
        long left = Math.max(0, wait.since() + wait.timeout() - now);
        return new Phrase("picture.state.left", new Arg.Inner(what), new Arg.Seconds(left / 1e9));
    }

    private static Phrase what(Phase.Waiting wait) {
        if (wait.onPid() != 0) {
            return new Phrase(
                    "picture.state.waitsFor", new Arg.Plain(Integer.toString(wait.onPid())));
        }
        return switch (wait.call()) {
            case "sleep" -> new Phrase("picture.state.sleeping");
            case "result" -> new Phrase("picture.state.result");
            case "join", "wait" -> new Phrase("picture.state.all");
            default -> new Phrase("picture.state.waits", new Arg.Code(wait.call()));
        };
    }

    private static Words ended(Phase.Ended ended) {
        if (ended.exitCode() < 0) {
            return Words.of(Signals.name(-ended.exitCode()));
        }
        return new Phrase("picture.ended", new Arg.Whole(ended.exitCode()));
    }
}
