/// The shell: sidebar, page and stage in one window, and the one hop onto the JavaFX thread.
///
/// ## Why
///
/// - *One pump.* Whatever happens on other threads is queued and applied once per pulse
///   ([forklore.ui.Pump]): a flood of events costs one update and one drawing a frame.
/// - *Views draw values.* [forklore.ui.Shell] hands the whole session down after every change; each
///   view compares and touches only what differs.
/// - This package alone knows lessons, worlds and pictures together: it turns the session's world
///   into the pictures that a demo's stages ask for.
@NullMarked
package forklore.ui;

import org.jspecify.annotations.NullMarked;
