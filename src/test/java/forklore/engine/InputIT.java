package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.OutputWritten;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What listings read on their standard input: what the run was given, in the first process only.
@EnabledOnOs(OS.LINUX)
class InputIT {
    private static final Duration DEADLINE = Duration.ofSeconds(80);

    private static final String JAVA =
            """
            import forklore.mp.Process;

            static void look() {
                IO.println("child: " + IO.readln());
            }

            void main() {
                IO.println("first: " + IO.readln());
                var child = new Process(() -> look());
                child.start();
                child.join();
                IO.println("second: " + IO.readln());
                IO.println("end: " + IO.readln());
            }
            """;

    private static final String PYTHON =
            """
            import sys
            from multiprocessing import Process

            def look():
                print("child:", repr(sys.stdin.readline()))

            if __name__ == "__main__":
                print("first:", input())
                child = Process(target=look)
                child.start()
                child.join()
                print("second:", input())
                print("end:", repr(sys.stdin.readline()))
            """;

    @TempDir Path folder;
    private final Probe probe = new Probe();

    private static RunRequest request(EngineKind kind, String name, String source) {
        var program = new RunRequest.Program("", new Listing(kind, name, source));
        return new RunRequest("test", List.of(program), Map.of(), List.of(), DEADLINE);
    }

    private Path lines() throws IOException {
        return Files.writeString(folder.resolve("in"), "\u8fdb\u7a0b\nsecond line\n");
    }

    private void run(Engine engine, RunRequest request) throws Exception {
        assertThat(Probe.end(engine.start(request, probe))).isEqualTo(new Outcome.Exited(0));
    }

    @Test
    void aJavaListingReadsItAndItsChildrenDoNot() throws Exception {
        try (var engine = new JavaEngine()) {
            run(engine, request(EngineKind.JAVA, "Listing.java", JAVA).reading(lines()));
        }
        assertThat(probe.output())
                .containsExactly(
                        "first: \u8fdb\u7a0b", "child: null", "second: second line", "end: null");
    }

    @Test
    void aPythonListingReadsItAndItsChildrenDoNot() throws Exception {
        try (var engine = new PythonEngine()) {
            run(engine, request(EngineKind.PYTHON, "listing.py", PYTHON).reading(lines()));
        }
        assertThat(probe.output())
                .containsExactly(
                        "first: \u8fdb\u7a0b", "child: ''", "second: second line", "end: ''");
    }

    @Test
    void withoutInputItEndsAtOnce() throws Exception {
        try (var engine = new JavaEngine()) {
            run(engine, request(EngineKind.JAVA, "Listing.java", JAVA));
        }
        assertThat(probe.output())
                .containsExactly("first: null", "child: null", "second: null", "end: null");
    }

    @Test
    void whatIsWrittenWhileItRunsIsRead() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        // Open for both, so that neither side waits for the other.
        try (var engine = new JavaEngine();
                var writer = new RandomAccessFile(pipe.toFile(), "rw")) {
            Run run =
                    engine.start(
                            request(EngineKind.JAVA, "Listing.java", JAVA).reading(pipe), probe);
            writer.write("one\n".getBytes(StandardCharsets.UTF_8));
            probe.await(OutputWritten.class, said -> said.text().equals("child: null"));
            writer.write("two\n".getBytes(StandardCharsets.UTF_8));
            writer.close();
            assertThat(Probe.end(run)).isEqualTo(new Outcome.Exited(0));
        }
        assertThat(probe.output())
                .containsExactly("first: one", "child: null", "second: two", "end: null");
    }
}
