package forklore.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the kernel did, as `strace -f -e trace=process` wrote it down.
final class KernelLog {
    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern BIRTH =
            Pattern.compile("(?:<\\.\\.\\. )?(clone3?|v?fork)\\b.*\\)? += (\\d+)$");
    private static final Pattern EXIT = Pattern.compile("\\+\\+\\+ exited with (\\d+) \\+\\+\\+");
    private static final Pattern KILL = Pattern.compile("\\+\\+\\+ killed by SIG(\\w+).*");
    private static final Map<String, Integer> SIGNALS =
            Map.of("HUP", 1, "INT", 2, "ABRT", 6, "KILL", 9, "SEGV", 11, "PIPE", 13, "TERM", 15);

    private final Map<Integer, Integer> processOfThread = new HashMap<>();
    private final Map<Integer, String> begunCalls = new HashMap<>();
    private final Map<Integer, Integer> parents = new TreeMap<>();
    private final Map<Integer, Integer> exitCodes = new HashMap<>();

    /// A process below some other one.
    ///
    /// @param exitCode or minus the signal that killed it
    record Fact(int parent, int exitCode) {}

    static KernelLog read(Path file) throws IOException {
        var log = new KernelLog();
        try (var lines = Files.lines(file)) {
            lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> log.add(Integer.parseInt(line.group(1)), line.group(2)));
        }
        return log;
    }

    /// Every process below that one, and itself.
    Map<Integer, Fact> tree(int root) {
        var facts = new TreeMap<Integer, Fact>();
        for (int pid : parents.keySet()) {
            for (Integer up = pid; up != null; up = parents.get(up)) {
                if (up == root) {
                    facts.put(pid, fact(pid));
                }
            }
        }
        return facts;
    }

    private Fact fact(int pid) {
        return new Fact(parents.getOrDefault(pid, 0), exitCodes.getOrDefault(pid, -1000));
    }

    private void add(int thread, String what) {
        Matcher exit = EXIT.matcher(what);
        Matcher kill = KILL.matcher(what);
        if (exit.matches()) {
            exitCodes.put(thread, Integer.valueOf(exit.group(1)));
        } else if (kill.matches()) {
            exitCodes.put(thread, -SIGNALS.getOrDefault(kill.group(1), 0));
        } else if (what.endsWith("<unfinished ...>")) {
            begunCalls.put(thread, what);
        } else {
            String call = what.startsWith("<... ") ? begunCalls.remove(thread) + what : what;
            Matcher birth = BIRTH.matcher(what);
            // The child's own return from the call, with 0, is told now and then too.
            if (birth.find() && !birth.group(2).equals("0")) {
                born(thread, Integer.parseInt(birth.group(2)), call.contains("CLONE_THREAD"));
            }
        }
    }

    private void born(int parentThread, int child, boolean isThread) {
        int parent = processOfThread.getOrDefault(parentThread, parentThread);
        if (isThread) {
            processOfThread.put(child, parent);
        } else {
            parents.put(child, parent);
        }
    }
}
