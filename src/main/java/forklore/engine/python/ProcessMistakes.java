package forklore.engine.python;

import forklore.lesson.Text;

import java.util.List;
import java.util.Optional;

/// Mistakes that belong to multiprocessing. They spoil a run in whichever process they appear.
final class ProcessMistakes {
    private static final List<Mistake> KNOWN =
            List.of(
                    Mistake.of(
                            "finished its\\s+bootstrapping phase",
                            "The new process imported this file and met the same start() again."
                                    + " Put what starts processes under if __name__ =="
                                    + " \"__main__\":",
                            "新进程导入了这个文件，又碰到同一个 start()。"
                                    + "请把创建进程的代码放到 if __name__ == \"__main__\": 之下。"),
                    Mistake.of(
                            "should only be shared between processes through inheritance",
                            "A plain Queue (or Lock) cannot travel to a pool's worker: the worker"
                                    + " exists already. Use Manager().Queue(), or give it to a"
                                    + " Process when that starts.",
                            "普通的 Queue（或 Lock）不能作为任务参数送进进程池：工作进程早就存在了。"
                                    + "请用 Manager().Queue()，或在创建 Process 时把它传进去。"),
                    Mistake.of(
                            "Can't pickle|[Cc]an(no|')t pickle|Can't get local object",
                            "This must be pickled to reach the other process, and it cannot be: a"
                                    + " lambda, a nested function or an open resource. Use a"
                                    + " function at the top level of the file.",
                            "要送到另一个进程，就得能被 pickle；lambda、嵌套函数、打开的资源都不行。" + "请改用写在文件最外层的函数。"),
                    Mistake.of(
                            "Pool is still running",
                            "join() waits for the workers to end, and they end only after close()"
                                    + " or terminate(). Call one of them first.",
                            "join() 要等工作进程结束，而它们只有在 close() 或 terminate() 之后才会结束。" + "请先调用其中一个。"),
                    Mistake.of(
                            "Pool not running",
                            "The pool takes no task after close() or terminate().",
                            "close() 或 terminate() 之后，进程池不再接受任务。"),
                    Mistake.of(
                            "has no attribute '_(closed|popen)'",
                            "The subclass did not call super().__init__(): without it a Process"
                                    + " cannot start.",
                            "子类没有调用 super().__init__()，这样的 Process 无法启动。"),
                    Mistake.of(
                            "daemonic processes are not allowed to have children",
                            "A daemon process (every pool worker is one) may not start processes"
                                    + " of its own.",
                            "守护进程（进程池的工作进程都是）不能再创建子进程。"),
                    Mistake.of(
                            "can only join a started process",
                            "join() came before start(): there is nobody to wait for yet.",
                            "还没有 start() 就 join() 了：没有可等的进程。"),
                    Mistake.of(
                            "cannot start a process twice",
                            "A Process object starts one process, once. Make another one.",
                            "一个 Process 对象只能启动一次，请再创建一个。"),
                    Mistake.of(
                            "can only (join|test) a child process",
                            "Only the process that started another one may wait for it.",
                            "谁启动的进程，只有谁能等它。"),
                    Mistake.of(
                            "context has already been set",
                            "The start method can be set once, before anything is started. Put it"
                                    + " first under if __name__ == \"__main__\":",
                            "启动方式只能设置一次，而且要在创建进程之前。" + "请放在 if __name__ == \"__main__\": 之下的第一行。"),
                    Mistake.of(
                            "TypeError: (\\w+)\\(\\) takes (\\d+) positional arguments? but (\\d+)"
                                    + " (was|were) given\\z",
                            "$1 takes $2, but its process was given $3 arguments. A single one needs its"
                                    + " comma: args=(word,)",
                            "$1 需要 $2 个参数，它的进程却收到 $3 个。只有一个参数时也要写逗号：args=(word,)"),
                    Mistake.of(
                            "TypeError: (\\w+)\\(\\) missing \\d+ required positional arguments?:"
                                    + " (.+)\\z",
                            "The process of $1 was not given all its arguments: $2 missing in"
                                    + " args=(…).",
                            "$1 的进程没有拿到全部参数，args=(…) 里缺少 $2。"),
                    Mistake.of(
                            "ValueError: Queue <.*> is closed",
                            "After close() this process may not use the queue any more.",
                            "close() 之后，这个进程不能再用这个队列。"),
                    Mistake.of(
                            "process pool (was|were) terminated abruptly",
                            "A worker of the executor died, so all that it had to do is lost. See"
                                    + " what ended it.",
                            "执行器的一个工作进程死了，交给它的事都丢了。请查看它为什么结束。"));

    private ProcessMistakes() {}

    /// What the mistake means that this exception tells of.
    static Optional<Text> in(String exception) {
        return KNOWN.stream().flatMap(mistake -> mistake.in(exception).stream()).findFirst();
    }
}
