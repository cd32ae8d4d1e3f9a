/// The system's own `fork` and `wait`, and what a copied JVM must not do.
///
/// A room of [forklore.mp]: public to the other rooms, not for users of the library.
@NullMarked
package forklore.mp.fork;

import org.jspecify.annotations.NullMarked;
