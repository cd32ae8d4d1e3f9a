/// A recorded run in the forms that other programs and people take: a file for trace viewers, a
/// sheet of pictures.
@NullMarked
package forklore.app.export;

import org.jspecify.annotations.NullMarked;
