/// The curve of several measurements: time against workers, beside the ideal.
@NullMarked
package forklore.picture.curve;

import org.jspecify.annotations.NullMarked;
