/// What a run is, for whoever asks for one and whoever makes it: what is to be run and on what, the
/// most that it may take, how it ended.
///
/// ## Why
///
/// - *Said once.* The session and the engines each had words of their own for these five things,
///   and a converter between each pair.
@NullMarked
package forklore.run;

import org.jspecify.annotations.NullMarked;
