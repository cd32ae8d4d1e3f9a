/// Locks and their kin: who has each, who waits for it in which order, what it counts.
@NullMarked
package forklore.picture.locks;

import org.jspecify.annotations.NullMarked;
