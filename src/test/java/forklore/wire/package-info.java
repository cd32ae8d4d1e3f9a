@NullMarked
package forklore.wire;

import org.jspecify.annotations.NullMarked;
