/// Processes, pools and queues for Java, after Python's `multiprocessing` and `os`.
@NullMarked
package forklore.mp;

import org.jspecify.annotations.NullMarked;
