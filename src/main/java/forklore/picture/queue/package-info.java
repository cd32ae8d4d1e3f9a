/// Queues: who puts, feeder, pipe, who takes.
@NullMarked
package forklore.picture.queue;

import org.jspecify.annotations.NullMarked;
