/// Tells whoever watches what this process does and prints.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.tell;

import org.jspecify.annotations.NullMarked;
