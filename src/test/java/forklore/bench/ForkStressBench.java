package forklore.bench;

import forklore.mp.JvmCommand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Launches the fork listings again and again and counts what goes wrong: a run that hangs, fails,
/// or says too little. `-Dbench=ForkStress`; 520 launches make 6,760 forks.
public final class ForkStressBench {
    private static final int LAUNCHES = 520;
    private static final int FORKS_EACH = 13;
    private static final int LINES_EACH = 16;
    private static final long DEADLINE_SECONDS = 60;

    private ForkStressBench() {}

    public static void main(String[] arguments) throws Exception {
        int launches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LAUNCHES;
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 1; i <= launches; i++) {
            outcomes.merge(launch(), 1, Integer::sum);
            if (i % 20 == 0) {
                IO.println(i + " launches, " + i * FORKS_EACH + " forks: " + outcomes);
            }
        }
    }

    /// Runs the listing once and says how it went: `good` or what was wrong.
    public static String launch() throws Exception {
        Path classes =
                Path.of(ForkTree.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> command = JvmCommand.forListing(classes, ForkTree.class.getName(), true);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new StringBuilder();
        Thread reader = Thread.ofVirtual().start(() -> drain(process, output));
        boolean inTime = reader.join(Duration.ofSeconds(DEADLINE_SECONDS));
        if (!inTime) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return "hung";
        }
        process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
        long lines = output.toString().lines().filter(line -> line.contains(" number ")).count();
        boolean good = process.exitValue() == 0 && lines == LINES_EACH;
        return good ? "good" : "bad: " + process.exitValue() + " " + output;
    }

    private static void drain(Process process, StringBuilder output) {
        try {
            byte[] all = process.getInputStream().readAllBytes();
            output.append(new String(all, StandardCharsets.UTF_8));
        } catch (IOException e) {
            output.append(e);
        }
    }
}
