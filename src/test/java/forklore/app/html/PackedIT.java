package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// The page's script unpacks what Java has packed, tried where the machine has a Node.
class PackedIT {
    private static final String CHECK =
            """
            ;globalThis.document = { getElementById: () => FILM };
            process.stdout.write(JSON.stringify(unpacked('film')));
            """;

    @TempDir Path folder;

    @BeforeAll
    static void needsNode() throws InterruptedException {
        try {
            var node = new ProcessBuilder("node", "--version").start();
            assumeTrue(node.waitFor(60, TimeUnit.SECONDS) && node.exitValue() == 0);
        } catch (IOException e) {
            assumeTrue(false, "no node here");
        }
    }

    @Test
    void nothing() throws Exception {
        assertComesBack("{}");
    }

    @Test
    void wordsOfAllScripts() throws Exception {
        assertComesBack("[\"</script> é 进程 𝄞\",\"进程进程进程进程\"]");
    }

    @Test
    void muchOfTheSame() throws Exception {
        assertComesBack("[" + "[\"g\",\"task:1\",12,34],".repeat(20_000) + "1]");
    }

    @Test
    void whatHasNoOrder() throws Exception {
        var text = new StringBuilder("[0");
        new Random(5)
                .longs(30_000)
                .forEach(number -> text.append(",\"").append(number).append('"'));
        assertComesBack(text.append(']').toString());
    }

    private void assertComesBack(String json) throws Exception {
        var packed = Packed.of(json);
        Path script = folder.resolve("check.js");
        Files.writeString(
                script,
                "const FILM = { textContent: '%s', dataset: { size: '%d' } };\n"
                                .formatted(packed.base64(), packed.size())
                        + script()
                        + CHECK);
        Path told = folder.resolve("told.json");
        var node =
                new ProcessBuilder("node", script.toString())
                        .redirectOutput(told.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(node.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(told)).isEqualTo(json);
    }

    private static String script() throws IOException {
        try (var in = Assembly.class.getResourceAsStream("packed.js")) {
            return new String(
                    Objects.requireNonNull(in, "packed.js").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
