/// The course as it runs: every demo with real processes, and what each lesson says about it.
@NullMarked
package forklore.course;

import org.jspecify.annotations.NullMarked;
