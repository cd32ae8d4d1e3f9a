package forklore.trace;

import java.util.OptionalInt;

/// A moment of a run, told as a condition on its trace and never as a time: "when the third task is
/// taken". It comes once in a run, or not at all; [MomentWatch] says when.
///
/// @param what happens then
/// @param nth for which time since the run's start, counted from 1
/// @param lane the part of a side-by-side run that it happens in; empty for whichever
/// @param by who does it: 0 is the first process, 1, 2, … those that were started after it, helpers
///   left out, as in the measure `pid.1`; empty for whoever
public record Moment(Happening what, int nth, String lane, OptionalInt by) {
    /// The end of the run.
    public static final Moment END = new Moment(Happening.Plain.END, 1, "", OptionalInt.empty());

    /// Whether it is the end of the run, which comes in every run.
    public boolean isEnd() {
        return what == Happening.Plain.END;
    }
}
