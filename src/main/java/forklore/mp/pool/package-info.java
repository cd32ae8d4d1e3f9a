/// What a pool does behind its interface: tasks, workers, answers.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.pool;

import org.jspecify.annotations.NullMarked;
