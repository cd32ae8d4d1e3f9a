/// Plays recorded runs in place of runs that cannot happen here.
///
/// ## Why
///
/// A course about `fork` must be readable where there is no `fork`. A recording goes the same way
/// as a run, as events at their own times, so that nothing above can tell them apart but for the
/// one event that says so: [forklore.trace.RunEvent.RunReplayed]. Whoever shows a run shows that,
/// too.
@NullMarked
package forklore.engine.replay;

import org.jspecify.annotations.NullMarked;
