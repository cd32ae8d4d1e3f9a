/// A run over time: lives, output, clocks, the whole on one sheet.
@NullMarked
package forklore.picture.time;

import org.jspecify.annotations.NullMarked;
