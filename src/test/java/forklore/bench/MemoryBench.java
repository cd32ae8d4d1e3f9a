package forklore.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the app's window keeps in memory: at rest, half a minute after its start, and after fifty
/// runs of a demo, resident, the processes told one by one. A real window on a screen in memory,
/// run by keys. Linux only.
///
/// `forklore.jar` and `forklore.image` are those of [StartBench]; `forklore.demo` is the demo,
/// `num01/fork` if it is not set. Arguments: options of the JVM, to compare them; none for the
/// launcher as it is.
public final class MemoryBench {
    private static final String DEMO = System.getProperty("forklore.demo", "num01/fork");
    private static final int RUNS = 50;
    private static final long REST_MS = 30_000;
    private static final long STILL_MS = 700;
    private static final long LONGEST_MS = 20_000;
    private static final long LOOK_MS = 50;
    private static final double KILOBYTES = 1024.0;

    private final MemoryScreen screen;
    private final Path home;
    private final List<String> command;

    private MemoryBench(MemoryScreen screen, Path home, List<String> command) {
        this.screen = screen;
        this.home = home;
        this.command = command;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("memory");
        try (var screen = MemoryScreen.open()) {
            var bench = new MemoryBench(screen, home, command(List.of(arguments)));
            bench.keep(DEMO.substring(0, DEMO.indexOf('/')), DEMO.substring(DEMO.indexOf('/') + 1));
            bench.measure(false);
            bench.measure(true);
        } finally {
            StartBench.delete(home.toFile());
        }
    }

    private static List<String> command(List<String> options) {
        String image = System.getProperty("forklore.image");
        if (image != null) {
            return List.of(Path.of(image, "bin", "forklore").toString());
        }
        String jar = System.getProperty("forklore.jar", "target/forklore.jar");
        var command = new ArrayList<>(List.of(java()));
        if (options.isEmpty()) {
            command.addAll(List.of("-jar", jar));
        } else {
            command.addAll(options);
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", jar));
            command.add("forklore.app.cli.Main");
        }
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// The window opens at this demo.
    private void keep(String lesson, String demo) throws IOException {
        Path file = home.resolve("config").resolve("forklore").resolve("preferences.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                {"look": {"language": "en", "theme": "LIGHT", "folded": false, "inWords": true, "zoom": 1.0},
                 "place": {"lesson": "%s", "demo": "%s", "engine": "JAVA"},
                 "progress": [], "edits": {}}
                """
                        .formatted(lesson, demo));
    }

    /// @param counted whether it is told; the first time on a machine makes the caches
    private void measure(boolean counted) throws IOException, InterruptedException {
        Process app = screen.process(command, home).start();
        try {
            Thread.sleep(REST_MS);
            if (counted) {
                tell("at rest", app);
                run(app, RUNS);
                tell("after " + RUNS + " runs of " + DEMO, app);
                Thread.sleep(REST_MS);
                tell("half a minute later", app);
            } else {
                Thread.sleep(REST_MS);
            }
        } finally {
            app.destroy();
            app.onExit().join();
        }
    }

    private void run(Process app, int times) throws IOException, InterruptedException {
        String path = System.getProperty("java.class.path");
        var words = List.of(java(), "-cp", path, Keystrokes.class.getName());
        Process fingers = screen.process(words, home).start();
        try (BufferedReader done = fingers.inputReader(StandardCharsets.UTF_8);
                var keys =
                        new PrintStream(fingers.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (int i = 0; i < times; i++) {
                keys.println("F5");
                if (done.readLine() == null) {
                    throw new IOException("no key can be pressed here");
                }
                awaitStill(app);
            }
        }
        fingers.onExit().join();
    }

    /// Until nothing is painted any more, after something was.
    private void awaitStill(Process app) throws InterruptedException {
        long began = System.nanoTime();
        long changed = 0;
        int last = screen.ink();
        while (app.isAlive()
                && since(began) < LONGEST_MS
                && (changed == 0 || since(changed) < STILL_MS)) {
            Thread.sleep(LOOK_MS);
            int ink = screen.ink();
            if (ink != last) {
                last = ink;
                changed = System.nanoTime();
            }
        }
        if (changed == 0) {
            throw new IllegalStateException("a key changes nothing on the screen");
        }
    }

    private static long since(long moment) {
        return (System.nanoTime() - moment) / 1_000_000;
    }

    private static void tell(String when, Process app) throws IOException {
        IO.println(when + ":");
        double sum = 0;
        for (ProcessHandle one :
                Stream.concat(Stream.of(app.toHandle()), app.descendants()).toList()) {
            double resident = resident(one.pid());
            sum += resident;
            String name = one.info().commandLine().map(MemoryBench::brief).orElse("?");
            IO.println(String.format(Locale.ROOT, "  %6.1f MB  %s", resident, name));
        }
        IO.println(String.format(Locale.ROOT, "  %6.1f MB  together", sum));
    }

    private static String brief(String words) {
        return words.length() > 150 ? "…" + words.substring(words.length() - 150) : words;
    }

    /// MB of 1024 × 1024 bytes.
    private static double resident(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + pid, "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .map(it -> it / KILOBYTES)
                    .findFirst()
                    .orElse(0);
        }
    }
}
