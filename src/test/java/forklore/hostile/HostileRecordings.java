package forklore.hostile;

import forklore.app.html.Pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Leads thousands of damaged recordings through the [Gauntlet] and counts what did not hold, by
/// cause: `HostileRecordings [COUNT [SEED [N]]]`; each N-th is exported as a page, too, every one
/// without N.
public final class HostileRecordings {
    private HostileRecordings() {}

    /// The lines of one of the course's recordings, damaged.
    ///
    /// @param seed another recording, and another damage, for each; from 1
    public static List<String> damaged(int seed) throws IOException {
        var recordings = course();
        return new Mutations(seed).of(recordings.get((seed - 1) % recordings.size()));
    }

    static List<List<String>> course() throws IOException {
        try (var files = Files.walk(Path.of("lessons"))) {
            var recordings = new ArrayList<List<String>>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".en.jsonl")).sorted().toList()) {
                recordings.add(Files.readAllLines(file));
            }
            return recordings;
        }
    }

    public static void main(String... args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        int pages = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        var recordings = course();
        Map<String, Integer> causes = new TreeMap<>();
        Map<String, Long> examples = new TreeMap<>();
        long slowest = 0;
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            try {
                var lines = new Mutations(seed + i).of(recordings.get(i % recordings.size()));
                var trace = Gauntlet.read(lines);
                Gauntlet.run(trace);
                if (i % pages == 0) {
                    Pages.films(Pages.run(trace.events()));
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                String cause = e.getClass().getSimpleName() + " at " + place(e);
                causes.merge(cause, 1, Integer::sum);
                examples.putIfAbsent(cause, seed + i);
            }
            long took = System.nanoTime() - start;
            if (took > slowest) {
                slowest = took;
                System.out.printf("%d: %.2f s%n", seed + i, took / 1e9);
            }
        }
        causes.forEach(
                (cause, n) ->
                        System.out.println(
                                n + " x " + cause + ", first with seed " + examples.get(cause)));
        System.out.printf(
                "%d recordings, %d did not hold, slowest %.2f s%n",
                count, causes.values().stream().mapToInt(n -> n).sum(), slowest / 1e9);
    }

    private static String place(Throwable e) {
        for (StackTraceElement at : e.getStackTrace()) {
            if (at.getClassName().startsWith("forklore.")) {
                return at.getFileName() + ":" + at.getLineNumber();
            }
        }
        return "?";
    }
}
