/// Objects that one process keeps for others, and the way to them.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.hub;

import org.jspecify.annotations.NullMarked;
