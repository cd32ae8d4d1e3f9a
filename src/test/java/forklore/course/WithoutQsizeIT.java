package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.python.PythonEngine;
import forklore.lesson.EngineKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// On macOS, CPython's queues have no `qsize`. The listing that asks for it goes on without.
class WithoutQsizeIT {
    private static final String AS_ON_MACOS =
            """
            import multiprocessing.queues, runpy, sys

            def refuse(queue):
                raise NotImplementedError

            multiprocessing.queues.Queue.qsize = refuse
            runpy.run_path(sys.argv[1], run_name="__main__")
            """;

    @Test
    void theBoundedQueueGoesOnWithoutItsSize(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var python = new PythonEngine()) {
            assumeTrue(python.availability().available());
        }
        var part = DemoRun.demo("num07/bounded-queue").parts().getFirst();
        var listing = Objects.requireNonNull(part.listings().get(EngineKind.PYTHON));
        var program = Files.writeString(folder.resolve("listing.py"), listing.source());
        var out = folder.resolve("out");
        var process =
                new ProcessBuilder("python3", "-c", AS_ON_MACOS, program.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(out))
                .contains("Full after 3 s; size ?", "Full at once; size ?")
                .endsWith("got message 3", "Empty at once");
        assertThat(process.exitValue()).isZero();
    }
}
