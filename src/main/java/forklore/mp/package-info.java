/// Processes, pools and queues for Java, after Python's `multiprocessing` and `os`.
///
/// ```java
/// import forklore.mp.Pool;
///
/// static int square(int n) {
///     return n * n;
/// }
///
/// void main() {
///     try (var pool = new Pool(3)) {
///         IO.println(pool.map(n -> square(n), List.of(1, 2, 3)));
///         pool.close();
///         pool.join();
///     }
/// }
/// ```
///
/// [forklore.mp.Process] starts a process that runs a function, [forklore.mp.Pool] keeps some that
/// do tasks, [forklore.mp.Queue] and [forklore.mp.Pipe] carry values between them,
/// [forklore.mp.Lock], [forklore.mp.Semaphore], [forklore.mp.Event] and [forklore.mp.Value] let
/// them act together, [forklore.mp.Manager] keeps objects for all of them, and [forklore.mp.Posix]
/// has the system's own `fork`. The start method is *spawn* everywhere but in `Posix`: a child is a
/// fresh JVM, and all that it gets is copied into it. It needs nothing but `java.base`.
///
/// ## What people get wrong in CPython, and here
///
/// | # | in CPython | here | why |
/// |---|---|---|---|
/// | 1 | a worker killed in mid-task: the task is lost, `get()` waits for ever | `get()` throws at once, naming pid, signal and task; the worker is replaced | each worker has a pipe of its own, so that its end tells what it had |
/// | 2 | `sys.exit()` in a task: lost likewise | as 1, with the exit code | the same pipe |
/// | 3 | an exception that can't be unpickled hangs the pool | it arrives in words, as `RemoteException` | its text and stack travel beside it |
/// | 4 | `apply_async` without `get()`: the exception is never seen | the same | whoever wants it asks; a callback may be given |
/// | 5 | `join()` before the queue is drained: never ends | ends | the queue's keeper takes items in without waiting for a reader |
/// | 6 | `empty()` may be true right after `put()` | false: a process sees its own puts | questions take the same way as puts, behind them |
/// | 7 | `terminate()` may corrupt a queue or leave its lock held | it can't | half a message is no message, and there is no shared lock |
/// | 8 | a plain queue as a pool's argument is refused | the same | it is inherited, not sent |
/// | 9 | a temporary manager proxy: `KeyError` in the worker | works | objects live as long as their manager |
/// | 10 | text printed without flush before `fork` appears twice | the same for an unfinished line | the copy has the buffer too |
/// | 11 | `fork` with threads may deadlock | the same: what another thread has locked stays locked in the child; `fork` is refused in a JVM that was not started for it | the copy has the locks, not the threads: there, `isAlive()` is false and `join()` returns |
/// | 12 | the default start method differs between systems | always *spawn*; `fork` is a function | one truth for every system |
/// | 13 | a lambda can't be pickled under spawn | it can, unless it captures what can't be | its code is in a class that the child has |
/// | 14 | no `if __name__ == "__main__"`: bootstrapping error | no such thing | a child does not run `main` |
/// | 15 | a finished child is a zombie until waited for | the same with `fork`; not with `Process` | a thread waits for each `Process` |
/// | 16 | the parent dies: workers live on | they end within half a second | each looks after its parent |
/// | 17 | a pool neither closed nor joined: tasks undone, or a hang | tasks undone, and it says how many | workers are daemons |
/// | 18 | a copy of the child's end of a pipe is left open in the parent: no end of file | the same: close the end that is the child's | an end is held by all who did not close it |
/// | 19 | `with Pool() as pool` terminates the pool at its end | `try (var pool = …)` closes it: tasks in hand are done; call `join()` to wait for them | Java's `try` calls `close()`, and `close()` is CPython's |
/// | 20 | a lock, semaphore or queue of `threading` can't be pickled | those of `java.util.concurrent` are refused, and ours named | a copy of a lock locks nobody out |
/// | 21 | a callback that throws kills the thread that hears results: `get()` and `join()` hang | it is printed; task, worker and pool go on | nobody's result depends on it |
/// | 22 | two processes add to one number without a lock: updates lost | the same with `get` and `set` | two calls are two calls; `update` is one |
///
/// ## Rooms
///
/// What is behind these classes lives in packages below this one, each using only those before it:
/// `self` (who this process is), `files`, `tell` (the trace), `pickle`, `fork`, `jvm`, `hub` (what
/// one process keeps for others), `pool`, then this package, and above it `life`: how a process
/// begins and ends. They are public to each other only.
///
/// ## Why
///
/// - *What a process does last is told from below.* Whoever has something to end says so in
///   [forklore.mp.self.LastAct]; so no room needs to know the rooms above it.
/// - *Pipes to children, sockets between others.* A parent and its child talk over the child's
///   standard streams: a JDK socket costs 20 ms at its first use. Queues, locks and managers, which
///   any two processes may share, are kept by one process and reached over Unix-domain sockets.
/// - *The worker's answers come on its standard error.* Its standard output is ours, so that what
///   it prints needs nobody's help; text among the answers is told apart by a byte that UTF-8
///   lacks.
/// - *Lambdas travel as the name of their code and what they captured.* Java's own serialization of
///   a lambda sends ten times the bytes and links an `invokedynamic` on arrival.
/// - *A worker has one task at a time.* It was once sent quick tasks ahead, which could be taken
///   back through shared memory: 170,000 empty tasks a second instead of 28,000 (CPython: 12,000 to
///   16,000; `PoolBench`, 2 processors under load). No run that somebody watches could use it, and
///   all runs of the app are watched; 2.7 times CPython is enough, and some 250 lines less are
///   worth more.
/// - *What is large goes through shared memory* where the system has files that are memory: two
///   copies instead of four. Without it, items of 64 KiB pass at 0.4 of CPython's rate, with it at
///   0.8 to 1.1 (`QueueBench`): so it stays, though no lesson has items as large. The connection
///   tells of it, so that a process that dies while it writes leaves nothing that anybody reads;
///   where there is no room, the connection carries it.
/// - *A thread that waits looks again for some microseconds before it sleeps*, where its last wait
///   was as short: to be woken takes longer than most answers.
/// - *A child's classes come from the user's cache folder*, under a name that changes with them,
///   with an AOT cache that is made in the background at first use.
@NullMarked
package forklore.mp;

import org.jspecify.annotations.NullMarked;
