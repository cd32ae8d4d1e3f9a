/// Which process runs on which core, and how much of it it gets.
@NullMarked
package forklore.picture.cores;

import org.jspecify.annotations.NullMarked;
