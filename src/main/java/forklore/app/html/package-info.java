/// A recorded run, or a lesson with its recordings, as one page that any browser plays.
///
/// ## Why
///
/// - *One teller.* What a page shows at a moment was folded and laid out here, by the same model,
///   stages, narrator and cursors as the window's. The page's script puts shapes where it is told
///   and knows nothing of processes, pools or queues, so it cannot say anything else.
/// - *Changes, not pictures.* Most of a picture is as it was: every list (shapes, sentences, lines,
///   cursors) is told by what changes from moment to moment ([Strip]), every thing in it by its
///   number ([Codebook]). A run of some thousand events stays far below a megabyte, as plain text.
/// - *Nothing from outside, nothing into the script.* A page loads nothing: its policy forbids
///   every request, and lets run the one script whose hash it names. What programs have written is
///   data, set as text; it cannot become markup.
/// - *Files for what browsers read.* Script and style are files beside this package's classes; the
///   colours are taken from the window's own style sheets ([Palette]).
@NullMarked
package forklore.app.html;

import org.jspecify.annotations.NullMarked;
