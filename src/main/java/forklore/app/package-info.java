/// The window with what moves it: carries out what the session asks for, on engines, files and the
/// screen.
///
/// ## Why
///
/// - *Effects at the edge.* A session only names what is to be done; everything that blocks, starts
///   or writes is here, and reports back by intents.
@NullMarked
package forklore.app;

import org.jspecify.annotations.NullMarked;
