package forklore.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// The programs of the library's README run with nothing but its jar, and print what stands there.
class LibraryReadmeIT {
    private static final Path README = Path.of("src", "library", "README.md");

    private static final Pattern PROGRAM =
            Pattern.compile("```java\\R(.*?)```\\s+```text\\R(.*?)```", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);
    private static final int PROGRAMS = 3;
    private static final long DEADLINE_SECONDS = 120;

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> everyProgramPrintsWhatStandsBelowIt() throws Exception {
        Path jar = folder.resolve("forklore-mp.jar");
        LibraryJar.here().write(jar);
        List<MatchResult> programs = PROGRAM.matcher(Files.readString(README)).results().toList();
        assertThat(programs).hasSize(PROGRAMS);
        return programs.stream().map(found -> test(jar, found.group(1), found.group(2)));
    }

    private DynamicTest test(Path jar, String program, String output) {
        var name = NAME.matcher(program);
        assertThat(name.find()).isTrue();
        String main = name.group(1);
        return DynamicTest.dynamicTest(
                main,
                () -> assertThat(run(jar, main, program)).isEqualToNormalizingNewlines(output));
    }

    private String run(Path jar, String main, String program)
            throws IOException, InterruptedException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Files.writeString(folder.resolve(main + ".java"), program);
        int compiled =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                jar.toString(),
                                "-d",
                                classes.toString(),
                                source.toString());
        assertThat(compiled).isZero();
        Path printed = folder.resolve(main + ".txt");
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        jar + File.pathSeparator + classes,
                        main);
        // A cache of their own: the jar's classes are unpacked there.
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        var process = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        boolean ended = process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as("ended in time").isTrue();
        return Files.readString(printed);
    }
}
