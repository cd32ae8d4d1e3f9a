/// The guard: a small JVM of its own that starts the programs of one run, watches everything below
/// them and leaves nothing behind.
///
/// ## Why
///
/// - *A process of its own.* After a SIGKILL of the app nobody in the app can clean up. The guard
///   sees the end of its standard input, whatever the app died of, and kills what is below it.
/// - *A sub-reaper.* Orphans of a listing come to the guard instead of `init`, so every descendant
///   stays a descendant and can be found, however often it forked.
/// - *The kernel's word that a run is over.* `/proc` is a list of files that changes while it is
///   read: a process that forks and exits is never in it. "No children" of a sub-reaper's `waitid`
///   is said of all descendants at one moment, so that alone is the end.
/// - *One thread, one `poll`.* Orders, deaths (pidfds) and the clock wake the same loop, so there
///   are no locks, and a death is told within microseconds. Births have no such signal: `/proc` is
///   looked at every few milliseconds; what lives shorter than that tells of itself in the trace.
/// - *`posix_spawn` instead of `ProcessBuilder`.* The JDK folds a signal's number into the exit
///   code (137 could be `exit(137)` or SIGKILL) and cannot start a session; waiting ourselves tells
///   them apart.
/// - *No library, few classes.* It starts while the listing is compiled.
///
/// Where there is no `/proc` the guard falls back to `ProcessHandle`: it still ends everything that
/// is below it, but orphans can escape it and exit codes of grandchildren are not known to it.
@NullMarked
package forklore.engine.guard;

import org.jspecify.annotations.NullMarked;
