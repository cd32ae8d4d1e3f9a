/// What starts and stops a run: the bar, the demo's parameters, the start method.
@NullMarked
package forklore.ui.run;

import org.jspecify.annotations.NullMarked;
