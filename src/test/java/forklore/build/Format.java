package forklore.build;

import com.google.googlejavaformat.java.GoogleJavaFormatToolProvider;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Formats all our Java sources in place: `./mvnw -q test-compile exec:exec@format`.
public final class Format {
    private static final Path SOURCES = Path.of("src");

    private Format() {}

    public static void main(String[] args) throws IOException {
        format("--replace");
    }

    /// The files that are not formatted as they should be.
    static List<String> unformatted() throws IOException {
        return format("--dry-run").lines().toList();
    }

    private static String format(String mode) throws IOException {
        var arguments = new ArrayList<>(List.of("--aosp", "--skip-reflowing-long-strings", mode));
        arguments.addAll(files());
        var out = new StringWriter();
        var problems = new StringWriter();
        new GoogleJavaFormatToolProvider()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(problems),
                        arguments.toArray(String[]::new));
        if (!problems.toString().isBlank()) {
            throw new IllegalStateException(problems.toString());
        }
        return out.toString();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(SOURCES)) {
            return paths.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
