/// The gym in the window: the tree that is drawn, what is said beside it, and what a run makes of
/// both. It stands in the place of the stage's pictures.
///
/// ## Why
///
/// - *The listing stays on the page, the answer beside it.* Whoever draws looks at the listing all
///   the time; so do those who walk through the run afterwards.
/// - *The real tree is laid over the drawn one, not beside it.* What differs is then seen at once,
///   and each box lives along with the moment that the transport shows.
@NullMarked
package forklore.ui.gym;

import org.jspecify.annotations.NullMarked;
