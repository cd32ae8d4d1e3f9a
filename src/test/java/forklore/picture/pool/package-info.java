/// Tests of pool.
@NullMarked
package forklore.picture.pool;

import org.jspecify.annotations.NullMarked;
