/// Runs Python listings on CPython, traced, under the same guard as every other run.
///
/// ## Why
///
/// - *A package in front of the listing.* `forklore_trace` patches what the listing uses
///   (`os.fork`, `multiprocessing`, `time.sleep`, …) when the listing itself imports it, and tells
///   the same facts as the Java runtime, so nothing above this package knows which language ran.
/// - *Started by `-c`, not as a script.* As an imported module it is compiled once; as a script it
///   would cost 20 ms of compiling at every start. Measured: 3 to 10 ms more than without it.
/// - *Rooms that the program needs.* Those about pools or queues are loaded when the listing
///   imports the module that they are about.
/// - *A thread whose lines come too fast is not traced for a while* (up to 3.11, where tracing
///   slows every step): it runs at its own speed, and another thread looks 20 times a second where
///   it stands. A loop of 10 million: 0.35 s alone, 0.36 s watched; 0.62 s before that.
/// - *Output is told where it leaves Python's buffers*, below `sys.stdout`, so buffering stays what
///   it is: text printed before a fork and not flushed comes out twice, as it really does. It is
///   written as records into the very pipe that other programs write to, so that the order is that
///   of the pipe; a line without an end is told at once.
/// - *Buffered by line, as in a terminal.* A listing that wants the buffering of a pipe says so
///   with `sys.stdout.reconfigure(line_buffering=False)`.
/// - *A lost task is concluded here.* CPython's pool does not notice that a worker died with a task
///   in hand; who started what and who died is known, so [LostTasks] says it.
@NullMarked
package forklore.engine.python;

import org.jspecify.annotations.NullMarked;
