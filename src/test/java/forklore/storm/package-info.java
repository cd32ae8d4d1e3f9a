/// Kills Forklore and parts of it at random moments while it runs nasty programs, and counts who is
/// left.
@NullMarked
package forklore.storm;

import org.jspecify.annotations.NullMarked;
