package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.OperatingSystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where is looked by the customs of a system that this need not be.
class PythonPlacesTest {
    @TempDir private Path folder;

    private Path executable(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private List<Path> found(OperatingSystem system, Map<String, String> environment) {
        return new Places(environment, system)
                .all().stream().filter(it -> it.startsWith(folder)).toList();
    }

    @Test
    void windowsHasItInTheUsersFolderAndALauncherThatComesAfterOthersOnThePath()
            throws IOException {
        Path launcher = executable("Windows/py.exe");
        Path onPath = executable("tools and more/python.exe");
        Path usual = executable("李 明/AppData/Local/Programs/Python/Python312/python.exe");
        executable("tools and more/python3");
        String path = folder.resolve("Windows") + ";" + folder.resolve("tools and more");
        String home = folder.resolve("李 明").toString();
        assertThat(found(OperatingSystem.WINDOWS, Map.of("PATH", path, "USERPROFILE", home)))
                .containsExactly(onPath, launcher, usual);
    }

    @Test
    void aVirtualEnvironmentOfWindowsHasItsPythonAmongItsScripts() throws IOException {
        Path own = executable("venv/Scripts/python.exe");
        var environment = Map.of("VIRTUAL_ENV", folder.resolve("venv").toString());
        assertThat(found(OperatingSystem.WINDOWS, environment)).containsExactly(own);
        assertThat(found(OperatingSystem.MAC, environment)).isEmpty();
    }

    @Test
    void unixHasNoLauncherAndDividesThePathAtColons() throws IOException {
        executable("a/py");
        Path own = executable("b/python3");
        String path = folder.resolve("a") + ":" + folder.resolve("b");
        assertThat(found(OperatingSystem.MAC, Map.of("PATH", path))).containsExactly(own);
    }
}
