/// Tests of queue.
@NullMarked
package forklore.picture.queue;

import org.jspecify.annotations.NullMarked;
