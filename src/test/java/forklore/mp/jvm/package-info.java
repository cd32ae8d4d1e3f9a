/// Tests of how JVMs are started.
@NullMarked
package forklore.mp.jvm;

import org.jspecify.annotations.NullMarked;
