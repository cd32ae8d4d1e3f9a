/// What happened, in words.
@NullMarked
package forklore.picture.tale;

import org.jspecify.annotations.NullMarked;
