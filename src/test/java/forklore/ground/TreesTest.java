package forklore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

class TreesTest {
    @TempDir Path folder;

    @Test
    void deletesWhatIsBelowAndNotWhatALinkLeadsTo() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Files.writeString(kept.resolve("file"), "precious");
        Path tree = Files.createDirectories(folder.resolve("tree/deep/deeper"));
        Files.writeString(tree.resolve("file"), "gone");
        Files.createSymbolicLink(tree.resolve("link"), kept);
        Trees.delete(folder.resolve("tree"));
        assertThat(folder.resolve("tree")).doesNotExist();
        assertThat(kept.resolve("file")).hasContent("precious");
        Trees.delete(folder.resolve("never"));
    }

    @Test
    void deletesOnlyWhatNobodyUsed() throws IOException {
        Path old = Files.createDirectories(folder.resolve("old"));
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
        Trees.deleteUnused(folder, Duration.ofDays(7));
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        Trees.deleteUnused(folder.resolve("never"), Duration.ofDays(7));
    }
}
