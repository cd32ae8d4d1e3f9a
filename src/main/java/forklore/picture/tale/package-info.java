/// What just happened, in a sentence.
@NullMarked
package forklore.picture.tale;

import org.jspecify.annotations.NullMarked;
