/// What locks and their kin are made of, each in two forms: in memory that processes share, where
/// the system has it, and in the process that keeps it, reached through its hub.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.sync;

import org.jspecify.annotations.NullMarked;
