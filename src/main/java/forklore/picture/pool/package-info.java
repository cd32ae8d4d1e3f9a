/// A pool at work: waiting line, slots, tray.
@NullMarked
package forklore.picture.pool;

import org.jspecify.annotations.NullMarked;
