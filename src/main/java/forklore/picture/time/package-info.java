/// A run along its time: the strip, the lives of processes, the clock, the rows of output, the
/// sheet.
@NullMarked
package forklore.picture.time;

import org.jspecify.annotations.NullMarked;
