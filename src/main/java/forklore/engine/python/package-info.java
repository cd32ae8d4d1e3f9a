/// Runs Python listings on CPython, traced, under the same guard as every other run.
///
/// ## Why
///
/// - *A package in front of the listing.* `forklore_trace` patches what the listing uses
///   (`os.fork`, `multiprocessing`, `time.sleep`, …) when the listing itself imports it, and tells
///   the same facts as the Java runtime, so nothing above this package knows which language ran.
/// - *Started by `-c`, not as a script.* As an imported module it is compiled once; as a script it
///   would cost 20 ms of compiling at every start. Measured: 3 to 10 ms more than without it.
/// - *Output is told where it leaves Python's buffers*, below `sys.stdout`, so buffering stays what
///   it is: text printed before a fork and not flushed comes out twice, as it really does.
/// - *Buffered by line, as in a terminal.* A listing that wants the buffering of a pipe says so
///   with `sys.stdout.reconfigure(line_buffering=False)`.
/// - *A lost task is concluded here.* CPython's pool does not notice that a worker died with a task
///   in hand; who started what and who died is known, so [LostTasks] says it.
@NullMarked
package forklore.engine.python;

import org.jspecify.annotations.NullMarked;
