package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstallationTest {
    @AfterEach
    void forget() {
        System.clearProperty("forklore.installed");
    }

    @Test
    void whoHasInstalledItTypesItsName() {
        System.setProperty("forklore.installed", "true");
        assertThat(Installation.commands("list", "run num01/fork"))
                .containsExactly("forklore list", "forklore run num01/fork");
    }

    @Test
    void whoHasBuiltItTypesWhatBuildsAndStartsTheJar() {
        assertThat(Installation.commands("list"))
                .last()
                .asString()
                .startsWith("java -jar ")
                .endsWith(".jar list");
    }
}
