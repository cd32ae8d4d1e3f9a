/// Copies functions and values to another process.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.pickle;

import org.jspecify.annotations.NullMarked;
