/// Supervises a run from the app's side: gives its guard orders, listens to its processes, and
/// tells one story in order of time. Any engine that can name a command line can use it.
///
/// ## Why
///
/// - *FIFOs.* Each program writes its trace, its raw output and its raw errors to FIFOs that the
///   app holds open for reading and writing. So nobody blocks on opening, no writer dies of a
///   reader that is gone, and one `write` of a whole line is atomic, from however many processes.
/// - *An end mark instead of an end of file.* A pipe that we hold open for writing never ends. Once
///   the guard says that nobody is alive, the app itself writes a mark; what was read up to it is
///   all there ever was.
/// - *A hold-back of 20 ms.* Events of several pipes arrive in almost the order of their time. They
///   wait 20 ms to be put in order; one that comes still later (on a machine under heavy load) gets
///   the time of the last one told. So listeners see time that never runs backwards.
/// - *A flood slows the listing before it costs events.* The backlog is bounded; a full one makes
///   the pipes fill up and so slows their writers for a quarter of a second, then events are left
///   out and counted, until there is room again.
@NullMarked
package forklore.engine.supervise;

import org.jspecify.annotations.NullMarked;
