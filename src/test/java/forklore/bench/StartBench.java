package forklore.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How long the app's window takes from the start of its process until the first page is painted,
/// beside the least window that JavaFX can show: by turns, on a screen in memory, by the pixels.
///
/// `forklore.jar` names the jar (`target/forklore.jar` if it is not set), or `forklore.image` the
/// folder of an app that has a Java of its own. Arguments: pairs, and `cold` for starts without any
/// cache of ours. The empty window has what the JDK brings.
public final class StartBench {
    private static final int PAIRS = 7;

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        boolean cold = words.contains("cold");
        int pairs =
                words.stream()
                        .filter(word -> !word.equals("cold"))
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(PAIRS);
        Path home = Files.createTempDirectory("start");
        try (var screen = MemoryScreen.open()) {
            var starts = new Starts(screen, home);
            if (!cold) {
                starts.makeCaches();
            }
            compare(starts, pairs, cold);
        } finally {
            delete(home.toFile());
        }
    }

    private static void compare(Starts starts, int pairs, boolean cold) throws Exception {
        var readable = new Comparison("first page painted, ms", "app", "empty");
        var whole = new Comparison("all painted, ms", "app", "empty");
        var work = new Comparison("processor until then, ms", "app", "empty");
        for (int i = 0; i <= pairs; i++) {
            if (cold) {
                starts.forget();
            }
            Starts.Painted empty = starts.empty();
            Starts.Painted app = starts.app();
            readable.add(app.readable(), empty.readable());
            whole.add(app.whole(), empty.whole());
            work.add(app.work(), empty.work());
            IO.println(
                    String.format(
                            Locale.ROOT,
                            "app %.0f (work %.0f, all %.0f), empty %.0f (work %.0f)",
                            app.readable(),
                            app.work(),
                            app.whole(),
                            empty.readable(),
                            empty.work()));
        }
        IO.println(cold ? "without caches:" : "with caches:");
        IO.println(readable.report(1));
        IO.println(work.report(1));
        IO.println(whole.report(1));
        IO.println("load " + Files.readString(Path.of("/proc/loadavg")).strip());
    }

    /// What a killed app's makers of caches leave while this goes on stays.
    static void delete(File folder) {
        File[] files = folder.listFiles();
        if (files != null) {
            Arrays.stream(files).forEach(StartBench::delete);
        }
        if (!folder.delete()) {
            folder.deleteOnExit();
        }
    }

    /// Starts windows and looks when they are painted.
    private static final class Starts {
        /// Of what is painted in the end: a page can be read by then.
        private static final double READABLE = 0.9;

        private static final long STILL = 2_000_000_000L;
        private static final long LOOK_MS = 10;
        private static final long DEADLINE = 120_000_000_000L;

        private final MemoryScreen screen;
        private final Path home;

        Starts(MemoryScreen screen, Path home) {
            this.screen = screen;
            this.home = home;
        }

        /// Since the start of the process, ms.
        ///
        /// @param work what of the processors' time it took until it could be read; with other
        ///   programs on the machine this is the surer figure
        record Painted(double readable, double whole, double work) {}

        private record Look(long at, int ink, Duration work) {}

        Painted empty() throws IOException, InterruptedException {
            String path = System.getProperty("java.class.path");
            return painted(List.of(java(), "-cp", path, EmptyWindow.class.getName()));
        }

        Painted app() throws IOException, InterruptedException {
            return painted(command());
        }

        private static List<String> command() {
            String image = System.getProperty("forklore.image");
            if (image != null) {
                return List.of(Path.of(image, "bin", "forklore").toString());
            }
            return List.of(
                    java(), "-jar", System.getProperty("forklore.jar", "target/forklore.jar"));
        }

        private static String java() {
            return Path.of(System.getProperty("java.home"), "bin", "java").toString();
        }

        private Painted painted(List<String> command) throws IOException, InterruptedException {
            long start = System.nanoTime();
            Process process = start(command);
            try {
                List<Look> looks = lookUntilStill(process, start);
                int all = looks.getLast().ink();
                Look readable = at(looks, (int) Math.ceil(all * READABLE));
                return new Painted(
                        (readable.at() - start) / 1e6,
                        (at(looks, all).at() - start) / 1e6,
                        readable.work().toMillis());
            } finally {
                process.destroy();
                process.onExit().join();
            }
        }

        private Process start(List<String> command) throws IOException {
            return screen.process(command, home)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        private List<Look> lookUntilStill(Process process, long start) throws InterruptedException {
            var looks = new ArrayList<Look>();
            int before = screen.ink();
            int last = before;
            long changed = 0;
            while (changed == 0 || System.nanoTime() - changed < STILL) {
                Thread.sleep(LOOK_MS);
                int ink = screen.ink();
                if (ink != last) {
                    last = ink;
                    changed = System.nanoTime();
                    looks.add(new Look(changed, ink, work(process)));
                }
                if (System.nanoTime() - start > DEADLINE) {
                    throw new IllegalStateException("nothing is painted");
                }
            }
            return looks;
        }

        private static Look at(List<Look> looks, int ink) {
            return looks.stream().filter(look -> look.ink() >= ink).findFirst().orElseThrow();
        }

        private static Duration work(Process process) {
            return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .flatMap(handle -> handle.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
        }

        /// As after the first use of the app on a machine: its caches are there.
        void makeCaches() throws IOException, InterruptedException {
            Process process = start(command());
            long start = System.nanoTime();
            while (!made() && System.nanoTime() - start < DEADLINE) {
                Thread.sleep(500);
            }
            process.destroy();
            process.onExit().join();
        }

        private boolean made() {
            Path ours = home.resolve("cache", "forklore");
            boolean image = System.getProperty("forklore.image") != null;
            return (image || has(ours.toFile(), "app-")) && has(ours.toFile(), "child.aot");
        }

        /// The app's own makers go on with these folders meanwhile.
        private static boolean has(File folder, String name) {
            File[] files = folder.listFiles();
            return files != null
                    && Arrays.stream(files)
                            .anyMatch(file -> file.getName().startsWith(name) || has(file, name));
        }

        void forget() {
            delete(home.resolve("cache").toFile());
        }
    }
}
