package forklore.picture;

import forklore.ground.SignalNames;
import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.Wait;

import java.util.List;
import java.util.Optional;

/// What a process does, in a few words.
public final class States {
    private States() {}

    /// @param now the moment shown, ns since the run's start, for the time that is left of a wait
    public static Words words(ProcessState process, long now) {
        return switch (process.phase()) {
            case Phase.Starting s -> new Phrase("picture.state.starting");
            case Phase.Running r -> new Phrase("picture.state.running");
            case Phase.Waiting w -> waiting(w, now);
            case Phase.Ended e -> ended(e);
        };
    }

    /// As few words as possible.
    public static Words brief(ProcessState process, long now) {
        return process.phase() instanceof Phase.Ended ended && ended.exitCode() >= 0
                ? new Phrase("picture.exit", new Arg.Whole(ended.exitCode()))
                : words(process, now);
    }

    /// Other ways to say it, each in fewer words than the one before.
    public static List<Words> briefer(ProcessState process) {
        return switch (process.phase()) {
            case Phase.Ended e -> briefer(e);
            case Phase.Waiting w -> List.of(new Phrase("picture.state.briefly"));
            case Phase.Starting s -> List.of(what(process));
            case Phase.Running r -> List.of(what(process));
        };
    }

    private static List<Words> briefer(Phase.Ended ended) {
        if (ended.exitCode() < 0) {
            return List.of(ended(ended));
        }
        var code = new Arg.Whole(ended.exitCode());
        return List.of(new Phrase("picture.exit", code), new Phrase("picture.exit.brief", code));
    }

    /// How its state is to be seen: an end that is no good one stands out.
    public static Tone tone(ProcessState process) {
        return switch (process.phase()) {
            case Phase.Ended e ->
                    e.zombie() ? Tone.WARNING : e.exitCode() == 0 ? Tone.MUTED : Tone.BAD;
            case Phase.Starting s -> Tone.MUTED;
            case Phase.Running r -> Tone.MUTED;
            case Phase.Waiting w -> Tone.MUTED;
        };
    }

    /// The same without the time that is left.
    public static Words what(ProcessState process) {
        return process.phase() instanceof Phase.Waiting wait ? what(wait) : words(process, 0);
    }

    /// The time that is left of a wait with a limit; a sleep is no wait for anybody.
    public static Optional<Words> left(ProcessState process, long now) {
        return process.phase() instanceof Phase.Waiting wait && counted(wait)
                ? Optional.of(new Phrase("picture.left", new Arg.Seconds(seconds(wait, now))))
                : Optional.empty();
    }

    private static Words waiting(Phase.Waiting wait, long now) {
        var what = what(wait);
        return counted(wait)
                ? new Phrase(
                        "picture.state.left",
                        new Arg.Inner(what),
                        new Arg.Seconds(seconds(wait, now)))
                : what;
    }

    private static boolean counted(Phase.Waiting wait) {
        return wait.timeout() >= 0 && wait.call() != Wait.SLEEP;
    }

    private static double seconds(Phase.Waiting wait, long now) {
        return Math.max(0, wait.since() + wait.timeout() - now) / 1e9;
    }

    /// What is waited for, without the time that is left.
    public static Phrase what(Phase.Waiting wait) {
        if (wait.onPid() != 0) {
            return new Phrase(
                    "picture.state.waitsFor", new Arg.Plain(Integer.toString(wait.onPid())));
        }
        String word = wait.call().word();
        return wait.call() == Wait.GET || wait.call() == Wait.PUT
                ? new Phrase("picture.state.waits", new Arg.Code(word))
                : new Phrase("picture.waits." + word);
    }

    private static Words ended(Phase.Ended ended) {
        if (ended.exitCode() < 0) {
            return Words.of(SignalNames.name(-ended.exitCode()));
        }
        return new Phrase("picture.ended", new Arg.Whole(ended.exitCode()));
    }
}
