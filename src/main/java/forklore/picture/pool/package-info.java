/// A pool at work: the waiting line, the workers' slots, the tray of what is done.
@NullMarked
package forklore.picture.pool;

import org.jspecify.annotations.NullMarked;
