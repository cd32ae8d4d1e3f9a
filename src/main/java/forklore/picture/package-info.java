/// Pure geometry: a world laid out as shapes with ids, positions in px and roles.
///
/// ## Why
///
/// - *No toolkit.* Layout is exact arithmetic over values, so it is tested without a window, and
///   the same picture could be written as SVG.
/// - *Stable ids.* A shape keeps its id as long as it stands for the same thing; a view that keeps
///   its nodes by id can move them along the path that the data takes.
/// - *Roles, not colours; keys, not texts.* Theme and language belong to the view. Only the width
///   of a text must be known here, through [forklore.picture.TextMeasure].
@NullMarked
package forklore.picture;

import org.jspecify.annotations.NullMarked;
