/// The state of a run, folded from its events: what exists, what it does and what it said.
///
/// ## Why
///
/// - *One fold for everything.* Live, paused, rewound or replayed from a file, a [World] is the
///   same function of the same events, so nothing on screen can disagree with the trace.
/// - *Persistent collections.* Each event makes a new [World] that shares nearly all of the old
///   one, so checkpoints cost almost nothing and a view may keep any of them.
/// - *The fold never throws.* Events may be lost or come late; what cannot be placed is left out.
@NullMarked
package forklore.model;

import org.jspecify.annotations.NullMarked;
