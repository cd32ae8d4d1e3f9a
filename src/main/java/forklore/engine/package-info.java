/// Runs a listing under supervision and tells what its processes did.
@NullMarked
package forklore.engine;

import org.jspecify.annotations.NullMarked;
