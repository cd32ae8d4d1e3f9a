package forklore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class PythonFindingsTest {
    @TempDir private Path folder;

    @Test
    void theAppsOwnChoiceIsNamedWithWhatIsWrongWithIt() throws InterruptedException {
        Path missing = folder.resolve("no/such/python3");
        assertThat(PythonFindings.all(Map.of("PATH", ""), missing.toString()))
                .filteredOn(finding -> finding.text().contains(missing.toString()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.state()).isEqualTo(Finding.State.PARTLY);
                            assertThat(finding.text()).startsWith("chosen in the app's settings: ");
                        });
    }

    @Test
    void whereNoneIsChosenNothingIsSaidOfTheSettings() throws InterruptedException {
        assertThat(PythonFindings.all(Map.of("PATH", ""), ""))
                .noneMatch(finding -> finding.text().contains("settings"));
    }
}
