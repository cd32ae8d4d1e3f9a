package forklore.engine.python;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks an executable whether it is a CPython, and which.
final class Probe {
    /// Isolated, so that nothing in the current folder can answer in its place.
    private static final String QUESTION =
            "import sys; print(sys.implementation.name, '%d.%d.%d' % sys.version_info[:3],"
                    + " sys.executable)";

    private static final Pattern ANSWER = Pattern.compile("cpython (\\d+)\\.(\\d+)\\.(\\d+) (.+)");
    private static final long PATIENCE = 10;

    private Probe() {}

    /// What the executable says it is; empty where it is no CPython. The file of the answer is the
    /// real one, also where a shim was asked.
    static Optional<Interpreter> ask(Path executable) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(executable.toString(), "-I", "-c", QUESTION)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
                process.getOutputStream().close();
                return process.waitFor(PATIENCE, TimeUnit.SECONDS)
                        ? understand(String.valueOf(in.readLine()))
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Interpreter> understand(String answer) {
        Matcher match = ANSWER.matcher(answer);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            int major = Integer.parseInt(match.group(1));
            int minor = Integer.parseInt(match.group(2));
            String version = major + "." + minor + "." + match.group(3);
            return Optional.of(new Interpreter(Path.of(match.group(4)), major, minor, version));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
