package forklore.engine.python;

import forklore.ground.Phrases;
import forklore.run.Candidate;
import forklore.run.Interpreter;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks an executable whether it is a CPython, and which.
final class Probe {
    private static final Phrases WORDS = Phrases.of(Probe.class);

    /// Isolated, so that nothing in the current folder can answer in its place; in UTF-8, or what a
    /// folder is called in Chinese would come in the code page of Windows.
    private static final String QUESTION =
            "import sys; i = getattr(sys, 'implementation', sys).__dict__.get('name', 'cpython');"
                    + " print(i + ' %d.%d.%d ' % sys.version_info[:3] + sys.executable)";

    private static final Pattern ANSWER = Pattern.compile("(\\S+) (\\d+)\\.(\\d+)\\.(\\d+) (.+)");
    private static final long PATIENCE = 10;

    private Probe() {}

    /// What the executable says it is. The file of the answer is the real one, also where a shim
    /// was asked.
    static Candidate ask(Path executable) throws InterruptedException {
        if (!Files.isExecutable(executable) || Files.isDirectory(executable)) {
            return Files.exists(executable)
                    ? useless(executable, "not-executable", executable)
                    : useless(executable, "not-there", executable);
        }
        try {
            return ask(executable, start(executable));
        } catch (IOException e) {
            return silent(executable);
        }
    }

    private static Process start(Path executable) throws IOException {
        return new ProcessBuilder(executable.toString(), "-I", "-X", "utf8", "-c", QUESTION)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Candidate ask(Path executable, Process process)
            throws IOException, InterruptedException {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                return useless(executable, "no-answer", executable, PATIENCE);
            }
            return understand(executable, String.valueOf(in.readLine()));
        } finally {
            // A shim may be a shell that waits for what it started.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Candidate understand(Path executable, String answer) {
        Matcher match = ANSWER.matcher(answer);
        if (!match.matches()) {
            return silent(executable);
        }
        if (!match.group(1).equals("cpython")) {
            return useless(executable, "other-python", executable, match.group(1));
        }
        try {
            int major = Integer.parseInt(match.group(2));
            int minor = Integer.parseInt(match.group(3));
            String version = major + "." + minor + "." + match.group(4);
            Path file = Path.of(match.group(5));
            return known(executable, new Interpreter(file, major, minor, version));
        } catch (InvalidPathException e) {
            return silent(executable);
        }
    }

    private static Candidate silent(Path executable) {
        return useless(executable, "strange-answer", executable);
    }

    private static Candidate known(Path place, Interpreter it) {
        return new Candidate(
                place,
                Optional.of(it),
                it.suits() ? Optional.empty() : Optional.of(WORDS.text("too-old", it.label())));
    }

    static Candidate useless(Path place, String key, Object... values) {
        return new Candidate(place, Optional.empty(), Optional.of(WORDS.text(key, values)));
    }
}
