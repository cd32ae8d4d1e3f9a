/// The window on a projector, and the speaker's own window.
///
/// ## Why
///
/// - *Views of its own.* What stands on the projector is drawn by its own stage, listing and page,
///   not by the desk's: leaving the hall finds the desk untouched, to the last scroll bar.
/// - *One clicker.* Both windows turn keys into intents in the same way, so a clicker works
///   whichever of them has the keyboard.
@NullMarked
package forklore.ui.hall;

import org.jspecify.annotations.NullMarked;
