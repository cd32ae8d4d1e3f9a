/// Processes as a tree: boxes that tell less where there is less room, and the edges between them.
@NullMarked
package forklore.picture.tree;

import org.jspecify.annotations.NullMarked;
