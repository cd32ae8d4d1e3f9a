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
/// - *A gate for births (seccomp's user notification).* A listing of processes is always late; a
///   fork bomb doubles in a millisecond. Where Linux can ask (5.5 and later, unless a container
///   forbids it), every fork of a run waits for the guard's answer: the limit is never passed, and
///   once the run is to end nobody is born any more. Elsewhere births are counted every 2 ms while
///   there are any.
/// - *A mark that stays.* Session, group, environment, files: a process drops them all if it wants
///   to. A limit that the kernel has no use for (`RLIMIT_LOCKS`) it keeps: it names the guard. Who
///   has the mark of a dead guard is a survivor, whoever its parent is.
/// - *An understudy.* A shell waits for the guard and becomes a sweep if that is killed. It costs
///   nothing, and nobody who kills the guard or the app takes it for a part of them.
/// - *No library, few classes.* It starts while the listing is compiled.
///
/// What covers what, on Linux:
///
/// | who dies, or tries | what ends the run |
/// |---|---|
/// | the deadline, Stop, a limit | the guard |
/// | the app | the guard: the end of its standard input |
/// | the launcher | the app, which looks for its parent every 200 ms |
/// | the guard | its understudy, then the app, which sweeps once more |
/// | guard and app | the understudy |
/// | guard, understudy and app | the next guard that starts, by the marks |
/// | daemons, orphans, sessions, groups, empty environments | sub-reaper and mark, which remain |
/// | fork-and-exit chains | the kernel's word, the closed gate; the hunt where there is no gate |
/// | fork bombs | the gate; the quick count where there is none |
/// | who ignores, blocks or stops | SIGKILL, which nobody can |
/// | a program of another user (`sudo`) | behind a gate there is none; else it is told |
///
/// Where there is no `/proc` the guard falls back to `ProcessHandle`: it still ends everything that
/// is below it, but orphans can escape it and exit codes of grandchildren are not known to it.
@NullMarked
package forklore.engine.guard;

import org.jspecify.annotations.NullMarked;
