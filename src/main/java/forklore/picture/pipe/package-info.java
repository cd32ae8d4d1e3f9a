/// Pipes: what lies in each against what it holds, who has which end open, who waits at it.
@NullMarked
package forklore.picture.pipe;

import org.jspecify.annotations.NullMarked;
