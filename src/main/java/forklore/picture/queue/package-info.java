/// Queues: who puts, the feeder and the pipe, who takes.
@NullMarked
package forklore.picture.queue;

import org.jspecify.annotations.NullMarked;
