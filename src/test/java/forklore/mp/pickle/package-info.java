@NullMarked
package forklore.mp.pickle;

import org.jspecify.annotations.NullMarked;
