/// Tests of tale.
@NullMarked
package forklore.picture.tale;

import org.jspecify.annotations.NullMarked;
