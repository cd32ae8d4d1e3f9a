/// The page: prose, demos with their prediction and listing, what happened, experiments.
///
/// ## Why
///
/// - A page is rebuilt only when the lesson or the language changes; everything that a run changes
///   is a [forklore.ui.lesson.Section] that draws the session's value again and touches only what
///   differs.
/// - Markdown is walked into nodes, not into a web view: text keeps the theme's colours and fonts,
///   and starts in no time.
@NullMarked
package forklore.ui.lesson;

import org.jspecify.annotations.NullMarked;
