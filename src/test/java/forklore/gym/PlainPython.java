package forklore.gym;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Many puzzles in one plain CPython, without an engine and without a tracer: each runs in a forked
/// child. What `fork`, `getpid` and `getppid` return is written down, and read again as lives. A
/// tenth of the time that a traced run takes.
public final class PlainPython {
    private static final long PATIENCE_SECONDS = 300;

    private static final String HEAD =
            """
            import os
            import sys
            import time

            LOG = os.open(sys.argv[1], os.O_WRONLY | os.O_APPEND)
            SCALE = float(sys.argv[2])
            starter = {}
            done, going = os.pipe()
            _fork = os.fork


            def tell(*words):
                os.write(LOG, (" ".join(map(str, words)) + "\\n").encode())


            def fork():
                me = os.getpid()
                pid = _fork()
                if pid == 0:
                    starter[os.getpid()] = me
                else:
                    tell("forked", me, pid)
                return pid


            def print(*_):
                tell("line", os.getpid())


            def sleep(seconds):
                time.sleep(seconds * SCALE)


            def run(number, puzzle):
                pid = _fork()
                if pid:
                    return pid
                tell("puzzle", number, os.getpid())
                code = 0
                try:
                    puzzle()
                except SystemExit as end:
                    code = end.code or 0
                me = os.getpid()
                orphan = me in starter and os.getppid() != starter[me]
                tell("end", me, code, int(orphan))
                os._exit(code)


            os.fork = fork

            """;

    private PlainPython() {}

    /// @param python its executable
    /// @param scale how long a second is
    /// @return what the kernel made of each puzzle; none of the last ones where the run hung
    public static Map<Puzzle, Life> run(Path python, List<Puzzle> puzzles, double scale)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gym");
        Path script = folder.resolve("puzzles.py");
        Path log = Files.createFile(folder.resolve("log"));
        try {
            Files.writeString(script, script(puzzles));
            var process =
                    new ProcessBuilder(
                                    python.toString(),
                                    script.toString(),
                                    log.toString(),
                                    Double.toString(scale))
                            .inheritIO()
                            .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                return Map.of();
            }
            return lives(puzzles, Files.readAllLines(log));
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(log);
            Files.deleteIfExists(folder);
        }
    }

    private static String script(List<Puzzle> puzzles) {
        var text = new StringBuilder(HEAD);
        for (int i = 0; i < puzzles.size(); i++) {
            text.append(PythonText.function("puzzle" + i, puzzles.get(i).program()));
            text.append("\n\nrun(" + i + ", puzzle" + i + ")\n");
        }
        // Whoever is alive holds the pipe open.
        return text.append("os.close(going)\nos.read(done, 1)\n").toString();
    }

    private static Map<Puzzle, Life> lives(List<Puzzle> puzzles, List<String> log) {
        var facts = new Facts();
        log.forEach(facts::add);
        var lives = new LinkedHashMap<Puzzle, Life>();
        facts.roots.forEach(
                (number, pid) -> {
                    Puzzle puzzle = puzzles.get(number);
                    lives.put(puzzle, puzzle.settled(facts.life(pid)));
                });
        return lives;
    }

    private static final class Facts {
        private final Map<Integer, Integer> roots = new HashMap<>();
        private final Map<Integer, List<Integer>> children = new HashMap<>();
        private final Map<Integer, Integer> lines = new HashMap<>();
        private final Map<Integer, int[]> ends = new HashMap<>();

        void add(String line) {
            String[] words = line.split(" ", -1);
            int first = Integer.parseInt(words[1]);
            switch (words[0]) {
                case "puzzle" -> roots.put(first, Integer.parseInt(words[2]));
                case "forked" ->
                        children.computeIfAbsent(first, _ -> new ArrayList<>())
                                .add(Integer.parseInt(words[2]));
                case "line" -> lines.merge(first, 1, Integer::sum);
                default ->
                        ends.put(
                                first,
                                new int[] {Integer.parseInt(words[2]), Integer.parseInt(words[3])});
            }
        }

        Life life(int pid) {
            int[] end = ends.getOrDefault(pid, new int[] {-1, 0});
            return new Life(
                    lines.getOrDefault(pid, 0),
                    end[0],
                    end[1] == 1,
                    children.getOrDefault(pid, List.of()).stream().map(this::life).toList());
        }
    }
}
