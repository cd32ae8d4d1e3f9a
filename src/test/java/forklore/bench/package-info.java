@NullMarked
package forklore.bench;

import org.jspecify.annotations.NullMarked;
