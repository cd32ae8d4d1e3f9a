/// What the processes of a run share, folded from its events: locks and their kin, pipes.
///
/// ## Why
///
/// - *Facts come in order of time, but not always in that of their causes.* One process may tell
///   that it took a lock before the other tells that it gave it back: [Holding] takes that for what
///   it is, and not for a lock that two hold.
/// - *Who waits at a thing is not kept here.* The waiting process says it of itself, in its phase.
@NullMarked
package forklore.model.shared;

import org.jspecify.annotations.NullMarked;
