/// The lesson's page: its prose, its listings, predictions, experiments, and what happened.
@NullMarked
package forklore.ui.page;

import org.jspecify.annotations.NullMarked;
