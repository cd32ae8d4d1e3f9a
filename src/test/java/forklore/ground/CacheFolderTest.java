package forklore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class CacheFolderTest {
    @TempDir private Path place;

    @Test
    void aFolderIsMadeWhereItMayBe() throws Exception {
        Path wanted = place.resolve("a/b");
        assertThat(CacheFolder.usable(wanted)).isEqualTo(wanted).isDirectory();
    }

    @Test
    void whereItMayNotBeAnotherServesThisProcess() throws Exception {
        Path blocked = Files.createFile(place.resolve("file")).resolve("cache");
        Path instead = CacheFolder.usable(blocked);
        assertThat(instead).isDirectory().isNotEqualTo(blocked);
        assertThat(CacheFolder.usable(blocked)).isEqualTo(instead);
    }
}
