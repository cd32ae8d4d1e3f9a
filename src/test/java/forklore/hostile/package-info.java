/// Damaged and forged recordings, led through everything that reads a recording.
@NullMarked
package forklore.hostile;

import org.jspecify.annotations.NullMarked;
