/// What opens above everything else: search, settings, keys, and the desktop's dialogs.
@NullMarked
package forklore.ui.card;

import org.jspecify.annotations.NullMarked;
