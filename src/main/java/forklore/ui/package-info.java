/// The shell: sidebar, page and scene in one window, and the one hop onto the JavaFX thread.
///
/// ## Why
///
/// - *One pump.* Whatever happens on other threads is queued and applied once per pulse
///   ([forklore.ui.Pump]): a flood of events costs one update and one drawing a frame.
/// - *Views draw values.* [forklore.ui.Shell] hands the whole session down after every change; each
///   view compares and touches only what differs.
/// - *A room for each thing that a person sees*: [forklore.ui.page], [forklore.ui.run],
///   [forklore.ui.card], and [forklore.ui.scene] with the views of [forklore.ui.stage] in it; none
///   of them knows this package.
@NullMarked
package forklore.ui;

import org.jspecify.annotations.NullMarked;
