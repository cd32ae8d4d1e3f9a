package forklore.engine.python;

import forklore.lesson.Text;

import java.util.List;
import java.util.Optional;

/// A common mistake, recognised by the words of CPython's own exception.
///
/// @param signs any of these in the exception's text gives it away
/// @param meaning what it means and what to do, in the learner's words
record Mistake(List<String> signs, Text meaning) {
    private static final List<Mistake> KNOWN =
            List.of(
                    new Mistake(
                            List.of("finished its bootstrapping phase"),
                            new Text(
                                    "The new process imported this file and met the same start()"
                                            + " again. Put what starts processes under"
                                            + " if __name__ == \"__main__\":",
                                    "新进程导入了这个文件，又碰到同一个 start()。"
                                            + "请把创建进程的代码放到 if __name__ == \"__main__\": 之下。")),
                    new Mistake(
                            List.of("should only be shared between processes through inheritance"),
                            new Text(
                                    "A plain Queue (or Lock) cannot travel to a pool's worker: the"
                                            + " worker exists already. Use Manager().Queue(), or"
                                            + " give it to a Process when that starts.",
                                    "普通的 Queue（或 Lock）不能作为任务参数送进进程池：工作进程早就存在了。"
                                            + "请用 Manager().Queue()，或在创建 Process 时把它传进去。")),
                    new Mistake(
                            List.of("Can't pickle", "cannot pickle", "Can't get local object"),
                            new Text(
                                    "This must be pickled to reach the other process, and it cannot"
                                            + " be: a lambda, a nested function or an open resource."
                                            + " Use a function at the top level of the file.",
                                    "要送到另一个进程，就得能被 pickle；lambda、嵌套函数、打开的资源都不行。"
                                            + "请改用写在文件最外层的函数。")),
                    new Mistake(
                            List.of("Pool is still running"),
                            new Text(
                                    "join() waits for the workers to end, and they end only after"
                                            + " close() or terminate(). Call one of them first.",
                                    "join() 要等工作进程结束，而它们只有在 close() 或 terminate() 之后才会结束。"
                                            + "请先调用其中一个。")),
                    new Mistake(
                            List.of("Pool not running"),
                            new Text(
                                    "The pool takes no task after close() or terminate().",
                                    "close() 或 terminate() 之后，进程池不再接受任务。")),
                    new Mistake(
                            List.of("has no attribute '_closed'", "has no attribute '_popen'"),
                            new Text(
                                    "The subclass did not call super().__init__(): without it a"
                                            + " Process cannot start.",
                                    "子类没有调用 super().__init__()，这样的 Process 无法启动。")),
                    new Mistake(
                            List.of("daemonic processes are not allowed to have children"),
                            new Text(
                                    "A daemon process (every pool worker is one) may not start"
                                            + " processes of its own.",
                                    "守护进程（进程池的工作进程都是）不能再创建子进程。")),
                    new Mistake(
                            List.of("can only join a started process"),
                            new Text(
                                    "join() came before start(): there is nobody to wait for yet.",
                                    "还没有 start() 就 join() 了：没有可等的进程。")),
                    new Mistake(
                            List.of("cannot start a process twice"),
                            new Text(
                                    "A Process object starts one process, once. Make another one.",
                                    "一个 Process 对象只能启动一次，请再创建一个。")));

    Mistake {
        signs = List.copyOf(signs);
    }

    /// The mistake that this exception tells of.
    static Optional<Mistake> in(String exception) {
        return KNOWN.stream()
                .filter(mistake -> mistake.signs.stream().anyMatch(exception::contains))
                .findFirst();
    }
}
