package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The tracer, from the program's own files to where CPython finds it.
class PythonFilesTest {
    private static final int LONGEST_ROOM = 350;

    @TempDir private Path cache;

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    private static Path source() throws Exception {
        var place = PythonFilesTest.class.getResource(PythonFiles.PACKAGE + "/__init__.py");
        return Objects.requireNonNull(Path.of(Objects.requireNonNull(place).toURI()).getParent());
    }

    @Test
    void everyRoomOfTheTracerIsThere() throws Exception {
        Path folder = new PythonFiles(cache).folder();
        assertThat(names(folder.resolve(PythonFiles.PACKAGE))).isEqualTo(names(source()));
    }

    @Test
    void theSameTracerIsInTheSameFolderOnce() throws Exception {
        var files = new PythonFiles(cache);
        Path folder = files.folder();
        assertThat(files.folder()).isEqualTo(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside).containsExactly(folder.resolve(PythonFiles.PACKAGE));
        }
    }

    @Test
    void noRoomIsTooLarge() throws Exception {
        for (String room : names(source())) {
            assertThat(Files.readAllLines(source().resolve(room)))
                    .as(room)
                    .hasSizeLessThan(LONGEST_ROOM);
        }
    }
}
