/// How a process begins and how it ends: the main classes of all JVMs of a run.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.life;

import org.jspecify.annotations.NullMarked;
