package forklore.bench;

import forklore.mp.jvm.JvmCommand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A fresh launch of [ForkTree], without the engine.
public final class ForkTreeLaunch {
    private static final int LINES = 16;
    private static final long DEADLINE_SECONDS = 60;

    private ForkTreeLaunch() {}

    /// Runs the listing once and says how it went: `good` or what was wrong.
    public static String run() throws Exception {
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
        boolean good = process.exitValue() == 0 && lines == LINES;
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
