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
///   in hand; who started what and who died is known, so [LostTasks] says it. A broken executor
///   says that all of its tasks failed: those that a worker had in hand were lost.
/// - *Who holds a lock is told while it is held*: taking it just after, giving it back just before,
///   so that the facts stand in the trace in the order in which they happened. A condition's wait
///   tells that it waits before the lock is given back, for the same reason.
/// - *Takes too quick to be seen are not told.* After a burst of 50, one in 2 ms at most; a take
///   that is held back is told as soon as its process tells anything else or waits, or when it has
///   lasted 1 ms. A lock taken and given back in a loop, 3.13: 0.05 µs alone, 1.0 µs watched (0.4
///   µs when only waits were told), 200,000 times make 2,000 facts.
/// - *A pipe is known by the file's number*, which is the same in every process, a pipe of two
///   sockets by that of its first; what lies in it and what it takes is what the kernel says.
/// - *Not told*: what goes through a pipe by way of `open()` (by `os.fdopen()` it is), and reads
///   and writes of a `Value` beyond those of its lock.
@NullMarked
package forklore.engine.python;

import org.jspecify.annotations.NullMarked;
