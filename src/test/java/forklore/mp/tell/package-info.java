@NullMarked
package forklore.mp.tell;

import org.jspecify.annotations.NullMarked;
