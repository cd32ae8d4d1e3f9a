/// Every stage there is, by its kind.
@NullMarked
package forklore.picture.stage;

import org.jspecify.annotations.NullMarked;
