/// The shell: sidebar, page and stage in one window, and the one hop onto the JavaFX thread.
///
/// ## Why
///
/// - *One pump.* Whatever happens on other threads is queued and applied once per pulse
///   ([forklore.ui.Pump]): a flood of events costs one update and one drawing a frame.
/// - *Views draw values.* [forklore.ui.Shell] hands the whole session down after every change; each
///   view compares and touches only what differs.
/// - This package alone knows session, world and pictures together: it turns worlds into pictures
///   for the stage and into plain facts for the page.
@NullMarked
package forklore.ui;

import org.jspecify.annotations.NullMarked;
