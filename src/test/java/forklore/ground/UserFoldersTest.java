package forklore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;

class UserFoldersTest {
    @ParameterizedTest
    @CsvSource({
        "LINUX, , , /h/.cache/forklore, /h/.config/forklore",
        "LINUX, XDG_CACHE_HOME, /c, /c/forklore, /h/.config/forklore",
        "LINUX, XDG_CONFIG_HOME, /c, /h/.cache/forklore, /c/forklore",
        "LINUX, XDG_CONFIG_HOME, '  ', /h/.cache/forklore, /h/.config/forklore",
        "MAC, , , /h/Library/Caches/forklore, /h/Library/Application Support/Forklore",
        "WINDOWS, LOCALAPPDATA, /l, /l/forklore/cache, /h/Forklore",
        "WINDOWS, APPDATA, /r, /h/AppData/Local/forklore, /r/Forklore",
    })
    void eachSystemHasItsCustom(
            OperatingSystem system, String variable, String value, Path cache, Path config) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, value);
        var folders = new UserFolders(system, Path.of("/h"), environment);
        assertThat(folders.cache()).isEqualTo(cache);
        assertThat(folders.config()).isEqualTo(config);
    }
}
