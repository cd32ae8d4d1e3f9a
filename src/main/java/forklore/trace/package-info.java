/// The facts of a run: one record per fact, the codec that carries them as JSON lines, and the
/// moments that a run can be halted at, which are conditions on these facts.
///
/// ## Why
///
/// - *Writing needs no library.* Every traced process writes, and a library would cost each of them
///   tens of milliseconds at its start; so [JsonLine] is ours. Reading happens once, in the app,
///   and uses Jackson.
/// - *Times are monotonic nanoseconds.* `System.nanoTime()` reads one clock for all processes of a
///   machine (`CLOCK_MONOTONIC` on Linux), so the events of many processes share one time line
///   without talking to each other. A process writes the raw reading; whoever collects a run
///   rebases it to nanoseconds since the start of the run.
@NullMarked
package forklore.trace;

import org.jspecify.annotations.NullMarked;
