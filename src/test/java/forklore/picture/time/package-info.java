/// Tests of time.
@NullMarked
package forklore.picture.time;

import org.jspecify.annotations.NullMarked;
