package forklore.course;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.guard.Guard;
import forklore.engine.python.PythonEngine;
import forklore.ground.Language;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What the pages say of CPython in passing, and no demo shows: a program of a few lines decides
/// it, run by CPython alone. Each sentence stands on its page, word for word in both languages.
class SmallProgramsIT {
    /// @param output the lines that the program prints where the sentence is true
    record Saying(String lesson, String en, String zh, String program, List<String> output) {
        @Override
        public String toString() {
            return lesson + ": " + en;
        }
    }

    private static final List<Saying> SAYINGS =
            List.of(
                    new Saying(
                            "num01",
                            "no `finally` runs, and Python doesn't even write out what is still in a"
                                    + " buffer. `sys.exit(code)` tidies up first.",
                            "`finally` 不会执行；在 Python 里，连缓冲区里的文字也不会写出。`sys.exit(code)` 则会先收拾好。",
                            """
                        import os, sys

                        for leave in os._exit, sys.exit:
                            if os.fork() == 0:
                                try:
                                    print("in a buffer")
                                    leave(0)
                                finally:
                                    print("finally")
                            os.wait()
                        """,
                            List.of("in a buffer", "finally")),
                    new Saying(
                            "num02",
                            "(`Value(\"i\", 0)` is an integer that starts at 0; `\"d\"` would be a"
                                    + " floating-point number.)",
                            "（`Value(\"i\", 0)` 是从 0 开始的整数，`\"d\"` 则是浮点数。）",
                            """
                        from multiprocessing import Value

                        print(Value("i", 0).value, Value("d", 0).value)
                        """,
                            List.of("0 0.0")),
                    new Saying(
                            "num04",
                            "(A Python program can catch SIGTERM with `signal.signal` and tidy up"
                                    + " first. This one doesn't.)",
                            "（Python 程序可以用 `signal.signal` 捕获 SIGTERM，先收拾好再结束；这个程序没有这样做。）",
                            """
                        import multiprocessing, signal, sys, time

                        def work(ready):
                            signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
                            try:
                                ready.set()
                                time.sleep(600)
                            finally:
                                print("tidies up", flush=True)

                        if __name__ == "__main__":
                            ready = multiprocessing.Event()
                            child = multiprocessing.Process(target=work, args=(ready,))
                            child.start()
                            ready.wait()
                            child.terminate()
                            child.join()
                            print(child.exitcode)
                        """,
                            List.of("tidies up", "7")),
                    new Saying(
                            "num05",
                            "Under spawn and forkserver an open file, a database connection or a"
                                    + " running thread can't be pickled (Num04), and `start` fails.",
                            "在 spawn 和 forkserver 下，打开的文件、数据库连接、运行中的线程都不能 pickle（Num04），`start` 会失败；",
                            """
                        import multiprocessing, sqlite3, sys, threading

                        def use(thing):
                            pass

                        if __name__ == "__main__":
                            wait = threading.Event().wait
                            thread = threading.Thread(target=wait, daemon=True)
                            thread.start()
                            database = sqlite3.connect(":memory:")
                            for way in "spawn", "forkserver":
                                context = multiprocessing.get_context(way)
                                for thing in open(sys.argv[0]), database, thread:
                                    try:
                                        context.Process(target=use, args=(thing,)).start()
                                    except TypeError:
                                        print(way, "refuses")
                        """,
                            List.of(
                                    "spawn refuses",
                                    "spawn refuses",
                                    "spawn refuses",
                                    "forkserver refuses",
                                    "forkserver refuses",
                                    "forkserver refuses")),
                    new Saying(
                            "num05",
                            "Under fork nothing complains, and parent and child then use the same file",
                            "在 fork 下不会报错，父子进程却用着同一个文件",
                            """
                        import multiprocessing, os, sys

                        def read(file):
                            os.read(file.fileno(), 5)

                        if __name__ == "__main__":
                            file = open(sys.argv[0])
                            context = multiprocessing.get_context("fork")
                            child = context.Process(target=read, args=(file,))
                            child.start()
                            child.join()
                            print(child.exitcode, os.lseek(file.fileno(), 0, os.SEEK_CUR))
                        """,
                            List.of("0 5")),
                    new Saying(
                            "num06",
                            "Did it return without raising? An error while the task is not over.",
                            "是不是正常返回、没有异常？任务还没结束就问，会出错。",
                            """
                        import multiprocessing, time

                        if __name__ == "__main__":
                            with multiprocessing.Pool(1) as pool:
                                result = pool.apply_async(time.sleep, (600,))
                                try:
                                    result.successful()
                                except ValueError:
                                    print("not over")
                        """,
                            List.of("not over")),
                    new Saying(
                            "num06",
                            "(in Python `multiprocessing.TimeoutError`, not the built-in one;",
                            "（在 Python 里是 `multiprocessing.TimeoutError`，不是内置的那个；",
                            """
                        import multiprocessing, time

                        if __name__ == "__main__":
                            with multiprocessing.Pool(1) as pool:
                                try:
                                    pool.apply_async(time.sleep, (600,)).get(0.01)
                                except TimeoutError:
                                    print("built-in")
                                except multiprocessing.TimeoutError:
                                    print("its own")
                        """,
                            List.of("its own")),
                    new Saying(
                            "num07",
                            "the exceptions `Full` and `Empty` are imported from the module `queue`.",
                            "`Full` 和 `Empty` 这两个异常要从 `queue` 模块导入。",
                            """
                        import multiprocessing, queue

                        if __name__ == "__main__":
                            one = multiprocessing.Queue(1)
                            try:
                                one.get(False)
                            except queue.Empty:
                                print("Empty", hasattr(multiprocessing, "Empty"))
                            one.put(1)
                            try:
                                one.put(2, False)
                            except queue.Full:
                                print("Full", hasattr(multiprocessing, "Full"))
                        """,
                            List.of("Empty False", "Full False")),
                    new Saying(
                            "num09",
                            "(`notify`, too, is called with that lock held.)",
                            "（`notify` 也要拿着这把锁才能调用。）",
                            """
                        from multiprocessing import Condition

                        condition = Condition()
                        try:
                            condition.notify()
                        except AssertionError:
                            print("refused")
                        with condition:
                            condition.notify()
                            print("notified")
                        """,
                            List.of("refused", "notified")));

    static List<Saying> sayings() {
        return SAYINGS;
    }

    @BeforeAll
    static void onCPythonOnLinux() {
        try (var python = new PythonEngine()) {
            assumeTrue(python.availability().available());
        }
        assumeTrue(!Guard.isPortable());
    }

    @ParameterizedTest
    @MethodSource("sayings")
    void isSo(Saying saying, @TempDir Path folder) throws IOException, InterruptedException {
        var lesson = DemoRun.COURSE.lesson(saying.lesson()).orElseThrow();
        assertThat(LessonTexts.of(lesson, Language.EN)).anyMatch(it -> it.contains(saying.en()));
        assertThat(LessonTexts.of(lesson, ZH)).anyMatch(it -> it.contains(saying.zh()));

        var program = Files.writeString(folder.resolve("program.py"), saying.program());
        var out = folder.resolve("out");
        var builder =
                new ProcessBuilder("python3", program.toString()).redirectOutput(out.toFile());
        builder.environment().remove("PYTHONUNBUFFERED");
        var process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(out)).isEqualTo(saying.output());
    }
}
