/// The course as data: lessons, demos, parameters and pages, read from `lessons/`.
@NullMarked
package forklore.lesson;

import org.jspecify.annotations.NullMarked;
