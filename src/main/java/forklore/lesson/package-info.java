/// The course as data: lessons, demos, parameters, pages and tours, read from `lessons/`.
@NullMarked
package forklore.lesson;

import org.jspecify.annotations.NullMarked;
