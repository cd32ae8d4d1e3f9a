/// The process tree: boxes, edges, crowds.
@NullMarked
package forklore.picture.tree;

import org.jspecify.annotations.NullMarked;
