package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

class PythonFilesTest {
    @TempDir Path cache;

    @Test
    void whatNobodyRanForTwoWeeksGoes() throws IOException {
        var files = new PythonFiles(cache);
        Path old = keep(files, "old = 1");
        Path used = keep(files, "used = 1");
        for (Path folder : new Path[] {old, used}) {
            Files.setLastModifiedTime(
                    folder, FileTime.from(Instant.now().minus(Duration.ofDays(15))));
        }
        assertThat(keep(files, "used = 1")).isEqualTo(used);
        files.tidy();
        assertThat(old).doesNotExist();
        assertThat(used.resolve("listing.py")).hasContent("used = 1");
    }

    @Test
    void thereIsNothingToTidyAtFirst() throws IOException {
        new PythonFiles(cache.resolve("never")).tidy();
        assertThat(cache.resolve("never")).doesNotExist();
    }

    private static Path keep(PythonFiles files, String source) throws IOException {
        return files.keep(PythonFiles.LISTINGS, "listing.py", source.getBytes(UTF_8));
    }
}
