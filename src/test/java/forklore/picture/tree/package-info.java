/// Tests of tree.
@NullMarked
package forklore.picture.tree;

import org.jspecify.annotations.NullMarked;
