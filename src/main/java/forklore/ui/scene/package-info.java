/// The right column: run bar, lanes, output, transport, narrator.
///
/// ## Why
///
/// - This package alone knows lessons, worlds and pictures together: it asks a demo's stages for
///   pictures of the session's world and hands them to the views of [forklore.ui.stage].
@NullMarked
package forklore.ui.scene;

import org.jspecify.annotations.NullMarked;
