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
/// [forklore.mp.Process] starts a process that runs a function, [forklore.mp.Pool] and
/// [forklore.mp.ProcessPoolExecutor] keep some that do tasks, [forklore.mp.Queue],
/// [forklore.mp.JoinableQueue], [forklore.mp.SimpleQueue] and [forklore.mp.Pipe] carry values
/// between them, [forklore.mp.Lock], [forklore.mp.RLock], [forklore.mp.Semaphore],
/// [forklore.mp.BoundedSemaphore], [forklore.mp.Event], [forklore.mp.Condition] and
/// [forklore.mp.Barrier] let them act together, [forklore.mp.Value], [forklore.mp.Array] and
/// [forklore.mp.SharedMemory] are data that they share, [forklore.mp.Manager] keeps objects for all
/// of them, and [forklore.mp.Posix] and [forklore.mp.Signal] have the system's own `fork`, pipes,
/// programs, groups and signals. The start method is *spawn* everywhere but in `Posix`: a child is
/// a fresh JVM, and all that it gets is copied into it. It needs nothing but `java.base`.
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
/// | 7 | `terminate()` may corrupt a queue or leave its lock held | it can't | half a message is no message, and a queue has no shared lock |
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
/// ## Locks and their kin
///
/// | in CPython | here | why |
/// |---|---|---|
/// | `Lock`, `RLock`, `BoundedSemaphore`: what a process holds when it dies stays taken for ever | free again for the next who asks; who waits goes on within a tenth of a second | each permit names its holder |
/// | `Semaphore`: a dead process's permits are lost | the same | who takes and who gives may be two: nobody holds a permit |
/// | `lock.release()` of what is free: `ValueError`; of another's `RLock`: `AssertionError` | `IllegalStateException` | one exception for wrong use |
/// | `event.wait()`, `condition.wait()`, `barrier.wait()` | `waitFor()` | every Java object has a `wait()` of its own, which is something else |
/// | `condition.wait_for(f)`, `notify()`, `notify(n)`, `notify_all()` | `waitFor(f)`, `notifyOne()`, `notify(n)`, `notifyEvery()` | the same |
/// | a waiter that dies may take a notification with it | the next waiter gets it | waiters are a list, and the dead are passed over |
/// | any number may wait for a condition | 256 | each has a place in shared memory |
/// | a barrier at which a waiter dies: nobody passes it the next time | it has come; the next time is as the first | nobody has to leave before others may come |
/// | a barrier whose action is killed: all wait for ever | it is broken | those who wait look whether the last one lives |
/// | `Value('i', 0)`, `Array('d', 10)`: a C type | the first item's type: `new Value<>(0)`, `new Array<>(10, 0.0)` | Java knows the type |
/// | `.value` and `[i]` take the value's lock for each access | they don't: each access is whole | a processor's word needs no lock; `update` holds it for more |
/// | `v.value += 1` is not atomic | nor `set(get() + 1)`; `update(n -> n + 1)` is | two calls are two calls |
/// | `RawValue`, `RawArray`, `lock=False` | `Value.raw(…)`, `Array.raw(…)` | no lock, and `lock()` says so |
/// | `SharedMemory` lives until `unlink`, or the resource tracker's end | until `unlink`, or the end of the process that made it | so nothing is left behind |
/// | `Manager().Namespace().x` | `namespace.get("x")` | Java has no attributes that come at run time |
/// | a manager's `Value` has no lock | it has one | the same class in both |
/// | a lock in a pool's task: refused, unless a manager made it | the same | it is inherited, not sent |
///
/// ## Pools, executors, queues
///
/// | in CPython | here | why |
/// |---|---|---|
/// | `map` makes four tasks a worker of its items, `chunksize` another number | the same; in the trace, and on the stage, a chunk is a task | so it is one: it is sent, done, and lost as a whole |
/// | a worker killed in a chunk: as row 1 | as row 1; the message names the chunk's items | each task knows its items |
/// | an item fails: the rest of its chunk is not done, `map` throws the failure that came first | the same, but of the first chunk that failed; the message names the item | the same run says the same |
/// | `imap` with chunks ends at the first failure | one failure in place of the chunk's results, then the next chunk's | an iterator may go on |
/// | `imap` goes through its items as far as a pipe of 64 KiB has room | at most a thousand tasks ahead of the workers | a number that does not depend on their size |
/// | `starmap(f, [(1, 2)])` | `starmap(f, List.of(Map.entry(1, 2)))` | Java has no tuples; for more than two: `map` over records |
/// | `Pool(3, init, (a, b))` | `new Pool(3, () -> init(a, b))` | a lambda captures its arguments; queues and locks may be among them |
/// | an initializer that throws: workers are replaced for ever | the pool is broken at once, and says by what | the next would fail likewise |
/// | `maxtasksperchild` | the same, the constructor's third argument | |
/// | `next(timeout)`, `StopIteration` | `next(timeout)`, `NoSuchElementException` | Java's iterators |
/// | `ProcessPoolExecutor`: `future.result()` throws what the task threw | `future.get()` throws an `ExecutionException` whose cause it is | Java's futures |
/// | a task that can't be pickled: its future fails | `submit` throws | the place that is wrong is shown |
/// | workers come as tasks do | all at once | what a class is to see does not depend on who is quick |
/// | a dead worker: `BrokenProcessPool` for all that is not done | the same, naming worker and task | CPython's contract, with its reason |
/// | `shutdown(cancel_futures=True)` waits for what runs | `shutdownNow()` stops it | Java's contract |
/// | `JoinableQueue`: an item is counted after it was put | before | whoever gets it may be done at once |
/// | `SimpleQueue.put` waits for room in a pipe | never waits | the queue's keeper takes items in |
/// | `active_children()` lists a pool's workers too | only what a `Process` started | workers are the pool's to end |
///
/// ## The system's calls
///
/// | in CPython | here | why |
/// |---|---|---|
/// | `os.pipe()`, `read`, `write`, `close`, `dup2` | the same in `Posix`; `pipe()` is a record of two | in listings that may fork |
/// | a pipe's ends are not for other programs, what `dup2` made is | the same | so an end of file comes when the child has closed |
/// | `dup2(w, 1)` and `print` | the same; what is printed there is no longer shown as output | it isn't: it goes into the pipe |
/// | `os.execvp`, `os.execv`, `os.posix_spawnp` | `execvp`, `execv`, `posixSpawn` | the program stands in the tree by its own name |
/// | `os.waitpid(pid, WNOHANG)` gives `(0, 0)`; a status to be taken apart | a record: pid, exit code, what stopped it | |
/// | `os.setsid`, `getpgid`, `setpgid`, `killpg` | the same | a run's end reaches those who left its session too |
/// | `OSError` and its kinds | `ProcessException` with the system's words; `BrokenPipeException` | a message is read, a kind rarely caught |
/// | `signal.signal(n, handler)`; the handler gets a number and a frame | `Signal.signal(n, handler)`; a number | Java has no frames |
/// | a handler runs in the main thread, between two bytecodes | in the main thread, between two lines, at most a millisecond later | no Java may run where a signal interrupts a JVM; so it is noted, and looked for |
/// | `time.sleep`, `os.waitpid`, `os.read`, `os.write`, `acquire` run it and go on (PEP 475) | the same: `Time.sleep`, `waitpid`, pipes, locks and their kin; other waits end first: `Thread.sleep`, a queue's `get` | only a wait that looks can find it |
/// | `os.write` of more than a pipe has room for is interrupted | is not, once a part is written | |
/// | `signal.SIG_IGN`, `SIG_DFL`, `getsignal`, `raise_signal`, `pause` | the same | |
/// | a child has its parent's handlers, another program none | the same | the system's own rule |
/// | SIGINT throws `KeyboardInterrupt` | ends the process, unless it is handled | |
/// | SIGUSR2 without a handler ends the process | does nothing before the first `signal(SIGUSR2, SIG_DFL)` | the JVM has a handler of its own |
/// | `signal.alarm`, handlers of SIGALRM | not there | it ends a forked child that has run too long |
/// | `sigwait`, `pthread_sigmask`, `set_wakeup_fd` | not there | a JVM's other threads would have to block it too |
///
/// ## Rooms
///
/// What is behind these classes lives in packages below this one, each using only those before it:
/// `self` (who this process is), `files`, `tell` (the trace), `pickle`, `fork`, `jvm`, `hub` (what
/// one process keeps for others), `sync` (what locks are made of), `pool`, then this package, and
/// above it `life`: how a process begins and ends. They are public to each other only.
///
/// ## Why
///
/// - *What a process does last is told from below.* Whoever has something to end says so in
///   [forklore.mp.self.LastAct]; so no room needs to know the rooms above it.
/// - *Pipes to children, sockets between others.* A parent and its child talk over the child's
///   standard streams: a JDK socket costs 20 ms at its first use. Queues and managers, which any
///   two processes may share, are kept by one process and reached over Unix-domain sockets.
/// - *Locks and numbers lie in memory that processes share*, a file in the folder of the process
///   that made them, where the system has files that are memory and `futex`, by which one process
///   sleeps until another changes a word: Linux. To take a free lock is one instruction then, and
///   its word names its holder, so that nothing has to be written down that a death could leave
///   half done. Elsewhere they are kept by one process, as queues are; the same tests pass in both.
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
/// - *What a watched process tells goes through a FIFO, and once it has much to tell, through
///   memory that it shares with whoever watches*: a write costs ten times as long as all the rest
///   of an event, most of all where several processes write to one FIFO; and unlike a buffer of its
///   own that memory outlives a process that is killed. What nobody could see, a lock that is taken
///   and given back a thousand times in the time of a picture, is not told each time.
/// - *A thread that waits looks again for some microseconds before it sleeps*, where its last wait
///   was as short: to be woken takes longer than most answers.
/// - *A child's classes come from the user's cache folder*, under a name that changes with them,
///   with an AOT cache that is made in the background at first use.
@NullMarked
package forklore.mp;

import org.jspecify.annotations.NullMarked;
