/// Where processes keep the files by which others reach them.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.files;

import org.jspecify.annotations.NullMarked;
