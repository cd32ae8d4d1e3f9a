/// How the JVM of a listing or of a child is started, quickly.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.jvm;

import org.jspecify.annotations.NullMarked;
