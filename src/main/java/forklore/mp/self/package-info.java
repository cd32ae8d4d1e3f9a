/// Who this process is: its ids, its name, its place among the others, and what it does last.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.self;

import org.jspecify.annotations.NullMarked;
