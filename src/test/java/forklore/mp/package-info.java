@NullMarked
package forklore.mp;

import org.jspecify.annotations.NullMarked;
