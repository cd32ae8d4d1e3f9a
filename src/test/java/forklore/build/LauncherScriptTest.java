package forklore.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The installed `forklore`, with a Java that only says how it was started.
class LauncherScriptTest {
    private static final Path SCRIPT = Path.of("src", "installer", "unix", "forklore");
    private static final Path MAKER =
            Path.of("src/installer/java/forklore/installer/StartCache.java");
    private static final Path OF_WINDOWS = Path.of("src", "installer", "windows", "forklore.cmd");
    private static final int CODE = 7;

    @TempDir private Path folder;

    @BeforeEach
    void onUnix() {
        assumeTrue(File.separatorChar == '/', "a script of Unix");
    }

    /// Lays out an app and returns its command.
    private Path install(String command, String java) throws IOException {
        Path file = folder.resolve(command);
        Files.createDirectories(file.getParent());
        Files.copy(SCRIPT, file);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        Path answering = folder.resolve(java);
        Files.createDirectories(answering.getParent());
        Files.writeString(
                answering, "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\ncat\nexit " + CODE + "\n");
        assertThat(answering.toFile().setExecutable(true)).isTrue();
        return file;
    }

    /// What Java was told, behind its own name, and what came on standard input.
    private List<String> start(Path command, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(command.toString()));
        all.addAll(List.of(arguments));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write("typed\n".getBytes(StandardCharsets.UTF_8));
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(CODE);
        return text.lines().toList();
    }

    @Test
    void itFindsItsJavaThroughLinksAndHandsEverythingOn() throws Exception {
        install("李 明/forklore/bin/forklore", "李 明/forklore/lib/runtime/bin/java");
        Path near =
                Files.createSymbolicLink(
                        folder.resolve("near"), Path.of("李 明/forklore/bin/forklore"));
        Path far = Files.createSymbolicLink(folder.resolve("far"), near);
        Path home = folder.resolve("李 明/forklore").toRealPath();
        List<String> told = start(far, "run", "a b", "*", "");
        assertThat(told.getFirst()).isEqualTo(home + "/lib/runtime/bin/java");
        assertThat(told)
                .contains("-cp", home + "/lib/app/forklore.jar", "-Dforklore.installed=true")
                .endsWith("run", "a b", "*", "", "typed")
                .doesNotContain("-Xmx768m");
    }

    @Test
    void aWindowHasABoundToItsHeap() throws Exception {
        Path command = install("forklore/bin/forklore", "forklore/lib/runtime/bin/java");
        assertThat(start(command)).contains("-Xmx768m");
        assertThat(start(command, "a run.jsonl")).contains("-Xmx768m").contains("a run.jsonl");
    }

    /// The cache that is shipped is passed over by a JVM with other options than it was made with,
    /// and a window gives back memory only where it is told to.
    @Test
    void aWindowHasTheOptionsThatItsCacheWasMadeWith() throws Exception {
        Path command = install("forklore/bin/forklore", "forklore/lib/runtime/bin/java");
        String maker = Files.readString(MAKER);
        List<String> options =
                Pattern.compile("\"(-X(?!log|X:AOT|X:Tiered)[^\"]+)\"")
                        .matcher(maker)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(options).contains("-XX:+UseCompactObjectHeaders").hasSizeGreaterThan(3);
        assertThat(start(command)).containsAll(options);
        assertThat(start(command, "list")).contains("-XX:+UseCompactObjectHeaders");
        assertThat(Files.readString(OF_WINDOWS)).contains("-XX:+UseCompactObjectHeaders");
    }

    @Test
    void inABundleOfMacosItFindsTheJavaOfTheBundle() throws Exception {
        String contents = "Forklore.app/Contents/";
        Path command =
                install(contents + "app/bin/forklore", contents + "runtime/Contents/Home/bin/java");
        String app = folder.resolve(contents + "app").toRealPath().toString();
        assertThat(start(command, "list"))
                .contains(app + "/forklore.jar")
                .endsWith("list", "typed");
    }
}
